import { addDuration, type Instant, isoOf, parseDuration } from '@rekindle/runtime'
import { writeAudit } from '../audit.ts'
import type { PracticeClock, PracticeCommand } from '../contract/people.ts'
import type { RawSql } from '../db/index.ts'
import type { Command } from '../journeys/Command.ts'
import { loadWorkspace } from '../workspaces/loadWorkspace.ts'
import type { WorkspaceRow } from '../workspaces/WorkspaceRow.ts'
import { ClockWatch } from './ClockWatch.ts'
import type { PracticeControl } from './PracticeControl.ts'
import type { PracticeDriver } from './PracticeDriver.ts'

/** How a route reaches the loops of practice workspaces, and what lies beyond the clock. */
export interface PracticeParts {
  sql: RawSql
  nextAt: (workspaceId: string) => Promise<Instant | undefined>
  driverOf: (workspaceId: string) => PracticeDriver | undefined
  addNewcomers: (command: Command, count: number) => Promise<void>
  reset: (command: Command) => Promise<void>
}

/** A step is answered when it is done, or after this time while it goes on. */
const patienceMs = 2_000
const minuteMs = 60_000

export function createPracticeControl(parts: PracticeParts): PracticeControl {
  const { sql, driverOf } = parts
  const describe = async (workspace: WorkspaceRow): Promise<PracticeClock> => {
    const now = workspace.clockAt ?? 0
    const next = await parts.nextAt(workspace.id)
    return {
      now: isoOf(now),
      playing: workspace.playing,
      speed: workspace.speed,
      nextAt: next === undefined ? null : isoOf(Math.max(now, Math.ceil(next / minuteMs) * minuteMs)),
      startedAt: isoOf(workspace.clockStartedAt ?? now),
    }
  }
  const load = async (id: string): Promise<PracticeClock> =>
    describe((await loadWorkspace(sql, id)) as WorkspaceRow)
  const watch = new ClockWatch((id) => {
    driverOf(id)?.notice()
    return load(id)
  })
  return {
    clock: describe,
    async perform(command, wish) {
      await act(parts, command, wish)
      await noteWish(command, wish)
      driverOf(command.workspace.id)?.ring()
      return load(command.workspace.id)
    },
    subscribe: (workspace, tell) => watch.subscribe(workspace.id, tell),
    async welcome() {
      const begun = await sql<{ id: string }[]>`
        update workspaces set playing = true
        where mode = 'practice' and clock_at = clock_started_at and not playing returning id`
      for (const { id } of begun) {
        driverOf(id)?.notice()
        driverOf(id)?.ring()
      }
    },
    notice: (workspaceId) => driverOf(workspaceId)?.notice(),
  }
}

/** Newcomers and a new beginning write their own entries. */
async function noteWish({ sql, workspace, actor, now }: Command, wish: PracticeCommand): Promise<void> {
  if (wish.do === 'newcomers' || wish.do === 'reset') return
  const entry = { workspaceId: workspace.id, actor, subject: workspace.id, at: now }
  await writeAudit(sql, { ...entry, action: `practice.${wish.do}` })
}

async function act(parts: PracticeParts, command: Command, wish: PracticeCommand): Promise<void> {
  const { sql, driverOf } = parts
  const { workspace } = command
  const driver = driverOf(workspace.id)
  const pause = () => sql`update workspaces set playing = false where id = ${workspace.id}`
  switch (wish.do) {
    case 'play':
      await sql`update workspaces set playing = true, speed = ${wish.speed ?? workspace.speed}
        where id = ${workspace.id}`
      return
    case 'pause':
      await pause()
      return
    case 'step': {
      await pause()
      const until = addDuration(workspace.clockAt ?? 0, parseDuration(wish.by), workspace.zone)
      await atMost(driver?.goTo(until))
      return
    }
    case 'jump':
      await pause()
      await atMost(driver?.jump())
      return
    case 'newcomers':
      return parts.addNewcomers(command, wish.count)
    case 'reset':
      return parts.reset(command)
  }
}

const atMost = (work: Promise<unknown> | undefined): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())])
