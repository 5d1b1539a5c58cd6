import { registry } from '@rekindle/nodes'
import { compileFlow, diffFlows, type Flow, isRunnable, type PlanChoices } from '@rekindle/runtime'
import { firstSweep } from '@rekindle/runtime/engine'
import { v7 } from 'uuid'
import { writeAudit } from '../audit.ts'
import type { Brake } from '../contract/plans.ts'
import { inWorkspace, type Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { type Command, domainTime } from './Command.ts'
import { checkDraft } from './checkDraft.ts'
import { forgetSections, refuseUnapproved } from './draftApproval.ts'
import { hashFlow } from './hashFlow.ts'
import { type JourneyRow, loadJourneyRow, loadVersionRow, type VersionRow } from './JourneyRow.ts'
import { planFor } from './plan/planFor.ts'
import { refuseStale } from './refuseStale.ts'

export interface PublishOptions {
  /** What becomes of people inside; they stay when not said. */
  plan?: PlanChoices | undefined
  note?: string | undefined
  brake?: Brake | null | undefined
  followLive?: boolean | undefined
}

export interface PublishedVersion extends VersionRow {
  /** The plan that takes people along, when there is one. */
  planId?: string | undefined
}

/**
 * Makes the draft the version that new entrants take. Who is inside stays on the version they entered unless the plan
 * says otherwise. A draft that behaves like the newest version makes no new one.
 */
export async function publishJourney(
  command: Command,
  id: string,
  revision: number,
  options: PublishOptions = {},
): Promise<PublishedVersion> {
  const { sql, workspace } = command
  return inWorkspace(sql, workspace.id, async (tx) => {
    const row = await loadJourneyRow(tx, workspace.id, id, true)
    refuseStale(row.revision, revision)
    const checked = await checkDraft(tx, workspace.id, row.draft)
    if (!isRunnable(checked)) throw new ApiError('flow.problems', undefined, checked.problems)
    const newest = await newestOf(tx, workspace.id, row)
    if (newest?.hash === hashFlow(checked.flow) && row.state !== 'stopped') return newest
    await refuseUnapproved(tx, command, row, checked.flow, newest?.flow)
    return release(tx, command, row, { flow: checked.flow, newest, kind: 'publish', options })
  })
}

/** Publishes the drawing of an earlier version as a new one. The draft is nobody's to lose: it stays as it is. */
export async function rollBackJourney(
  command: Command,
  id: string,
  number: number,
  options: PublishOptions = {},
): Promise<PublishedVersion> {
  const { sql, workspace } = command
  return inWorkspace(sql, workspace.id, async (tx) => {
    const row = await loadJourneyRow(tx, workspace.id, id, true)
    const newest = await newestOf(tx, workspace.id, row)
    const earlier = await loadVersionRow(tx, workspace.id, id, { number })
    if (!newest || !earlier) throw new ApiError('resource.missing', `There is no version ${number}.`)
    if (newest.hash === earlier.hash && row.state !== 'stopped')
      throw new ApiError('journey.sameVersion', `Version ${newest.number} is drawn like version ${number}.`)
    return release(tx, command, row, { flow: earlier.flow, newest, kind: 'rollback', options })
  })
}

const newestOf = async (tx: Transaction, workspaceId: string, row: JourneyRow) =>
  row.versionId ? loadVersionRow(tx, workspaceId, row.id, { id: row.versionId }) : undefined

interface Release {
  flow: Flow
  newest: VersionRow | undefined
  kind: 'publish' | 'rollback'
  options: PublishOptions
}

async function release(
  tx: Transaction,
  command: Command,
  row: JourneyRow,
  { flow, newest, kind, options }: Release,
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
  if (kind === 'publish') await forgetSections(tx, workspace.id, row.id)
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
