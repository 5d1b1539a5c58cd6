import { registry } from '@rekindle/nodes'
import { compileFlow, type DraftSection, diffFlows, type Flow, type PlanChoices } from '@rekindle/runtime'
import { firstSweep } from '@rekindle/runtime/engine'
import { v7 } from 'uuid'
import { writeAudit } from '../audit.ts'
import type { Brake } from '../contract/plans.ts'
import type { Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { type Command, domainTime } from './Command.ts'
import { forgetSections } from './draftApproval.ts'
import { hashFlow } from './hashFlow.ts'
import type { JourneyRow, VersionRow } from './JourneyRow.ts'
import { planFor } from './plan/planFor.ts'
import type { Scheduled } from './schedule/supersedeSchedule.ts'

export interface PublishOptions {
  /** What becomes of people inside; they stay when not said. */
  plan?: PlanChoices | undefined
  note?: string | undefined
  brake?: Brake | null | undefined
  followLive?: boolean | undefined
  /** What becomes of a publish that is planned for later; it is cancelled when not said. */
  scheduled?: Scheduled | undefined
}

export interface PublishedVersion extends VersionRow {
  /** The plan that takes people along, when there is one. */
  planId?: string | undefined
}

export interface Release {
  flow: Flow
  newest: VersionRow | undefined
  kind: 'publish' | 'rollback'
  options: PublishOptions
  /** The draft differs from what is published in these sections: who changed them stays known. */
  stillChanged?: readonly DraftSection[] | undefined
}

/**
 * Makes a drawing the version that new entrants take, in the caller's transaction, which holds the journey's lock and has
 * seen that it may.
 */
export async function releaseFlow(
  tx: Transaction,
  command: Command,
  row: JourneyRow,
  { flow, newest, kind, options, stillChanged = [] }: Release,
): Promise<PublishedVersion> {
  const { workspace, actor, now } = command
  const version = {
    id: v7(),
    number: (newest?.number ?? 0) + 1,
    flow,
    hash: hashFlow(flow),
    publishedAt: domainTime(command),
    publishedBy: actor.name,
    note: options.note || null,
  }
  if (options.followLive && !(newest && diffFlows(newest.flow, flow, registry).copyOnly))
    throw new ApiError(
      'plan.notCopyOnly',
      'More than words was changed: publish it for new entrants instead.',
    )
  await insertVersion(tx, command, row, version, row.state === 'live' ? newest : undefined)
  if (options.followLive && newest) await followCopy(tx, command, row, newest.id, version.id)
  if (options.brake !== undefined)
    await tx`update journeys set brake = ${options.brake === null ? null : tx.json(options.brake)}
      where workspace_id = ${workspace.id} and id = ${row.id}`
  const planId = await planFor(tx, command, row.id, kind, version, options.plan)
  if (kind === 'publish') await forgetSections(tx, workspace.id, row.id, stillChanged)
  await writeAudit(tx, {
    workspaceId: workspace.id,
    actor,
    action: `journey.${kind}`,
    subject: row.id,
    details: {
      version: version.number,
      hash: version.hash,
      ...(planId === undefined ? {} : { plan: planId }),
    },
    at: now,
  })
  return { ...version, ...(planId === undefined ? {} : { planId }) }
}

async function insertVersion(
  tx: Transaction,
  { workspace, now }: Command,
  journey: JourneyRow,
  version: VersionRow,
  before: VersionRow | undefined,
): Promise<void> {
  const { id, number, flow, hash, publishedAt, publishedBy, note } = version
  const { entry } = compileFlow(flow, registry)
  const sweep = firstSweep(
    entry,
    publishedAt,
    workspace.zone,
    before && compileFlow(before.flow, registry).entry,
  )
  await tx`
    insert into versions (workspace_id, id, journey_id, number, flow, hash, published_at, published_by, note)
    values (${workspace.id}, ${id}, ${journey.id}, ${number}, ${tx.json(flow as never)}, ${hash}, ${publishedAt},
      ${publishedBy}, ${note ?? null})`
  // A paused journey stays paused: publishing changes the way, not whether anybody may go it.
  const isHeld = journey.hold !== 'none' && journey.holdPlan === null
  const state = journey.state === 'paused' || isHeld ? 'paused' : 'live'
  await tx`
    update journeys set version_id = ${id}, state = ${state}, changed_at = ${now},
      next_sweep_at = ${sweep?.at ?? null}, sweep_inside = ${sweep?.inside ?? false}
    where workspace_id = ${workspace.id} and id = ${journey.id}`
}

/** The version before, and those that take its words already, take the words of the new one. */
async function followCopy(
  tx: Transaction,
  { workspace }: Command,
  { id, copyFrom }: JourneyRow,
  before: string,
  now: string,
): Promise<void> {
  const chain = Object.entries(copyFrom).flatMap(([version, from]) => (from === before ? [version] : []))
  const next = { ...copyFrom, ...Object.fromEntries([before, ...chain].map((version) => [version, now])) }
  await tx`update journeys set copy_from = ${tx.json(next)}
    where workspace_id = ${workspace.id} and id = ${id}`
}
