import type { FactEvent } from '../rule/Facts.ts'
import type { LaneEnv } from './LaneEnv.ts'
import type { RunRow } from './rows.ts'

/** The text of a property that tells runs apart; nothing for what can't be one. */
export function keyText(value: unknown): string | undefined {
  const isKey = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return isKey && value !== '' ? String(value).slice(0, 200) : undefined
}

/** The property that tells runs of a journey apart, where people may come in at any time. */
export function keyNameOf(env: Pick<LaneEnv, 'version'>, versionId: string): string | undefined {
  const reentry = env.version(versionId)?.compiled.flow.settings.reentry
  return reentry?.kind === 'anyTime' ? reentry.key : undefined
}

/** Whether an event may concern a run: one that names another order is none of its business. */
export function isAbout(
  env: Pick<LaneEnv, 'version'>,
  run: Pick<RunRow, 'versionId' | 'key'>,
  event: Pick<FactEvent, 'properties'>,
): boolean {
  const named = run.key === undefined ? undefined : keyIn(env, run, event)
  return named === undefined || named === run.key
}

/** Whether an event names this very run. */
export const isNamedBy: typeof isAbout = (env, run, event) =>
  run.key !== undefined && keyIn(env, run, event) === run.key

function keyIn(...[env, { versionId }, { properties }]: Parameters<typeof isAbout>): string | undefined {
  const name = keyNameOf(env, versionId)
  return name !== undefined && Object.hasOwn(properties, name) ? keyText(properties[name]) : undefined
}
