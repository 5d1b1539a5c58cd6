import type { Instant } from '@rekindle/runtime'
import type { Bell, Engine } from '@rekindle/runtime/engine'
import { writeAudit } from '../audit.ts'
import { systemActor } from '../auth/Actor.ts'
import { cookieNameOf } from '../auth/signIn.ts'
import type { Template } from '../contract/journeys.ts'
import type { Command } from '../journeys/Command.ts'
import type { Parts } from '../start/openParts.ts'
import { loadWorkspace } from '../workspaces/loadWorkspace.ts'
import type { WorkspaceRow } from '../workspaces/WorkspaceRow.ts'
import { addNewcomers } from './addNewcomers.ts'
import { clearWorkspace } from './clearWorkspace.ts'
import { createDoorman } from './createDoorman.ts'
import { createPracticeControl } from './createPracticeControl.ts'
import { createPracticeWorld } from './createPracticeWorld.ts'
import { fillPractice } from './fillPractice.ts'
import { nextPracticeInstant } from './nextPracticeInstant.ts'
import { openPracticeDoors } from './openPracticeDoors.ts'
import type { PracticeControl } from './PracticeControl.ts'
import { PracticeDriver } from './PracticeDriver.ts'
import type { Request } from './postReactions.ts'

interface Options {
  parts: Omit<Parts, 'close'>
  engine: Engine
  request: Request
  now: () => Instant
}

export interface Practice {
  control: PracticeControl
  ring(workspaceId: string): void
  /** Whether this process plays the workspace at this moment. */
  isAtWork(workspaceId: string): boolean
  /** Fills practice workspaces that are empty; with `work` it plays them, else it only steps on command. Answers what stops it. */
  start(
    workspaces: readonly WorkspaceRow[],
    templates: readonly Template[],
    bell: Bell,
    work: boolean,
  ): Promise<() => Promise<void>>
}

/** Everything about practice workspaces of one process: their people, their clocks, filling and beginning anew. */
export function createPractice({ parts, engine, request, now }: Options): Practice {
  const { config, database, addresses } = parts
  const { sql } = database
  const drivers = new Map<string, PracticeDriver>()
  const doorsOf = createDoorman(
    (id) => openPracticeDoors(sql, addresses, id, request, cookieNameOf(config), now()),
    now,
  )
  const world = createPracticeWorld(sql, doorsOf)
  let stories: readonly Template[] = []

  /** Under the driver's lock: whoever plays has stopped, and nobody begins before it is done. */
  const fill = (command: Command, isWanted: () => Promise<boolean>): Promise<boolean | undefined> =>
    engine.store.asDriver(command.workspace.id, async () => {
      if (!(await isWanted())) return false
      await clearWorkspace(sql, command.workspace.id)
      const fresh = {
        ...command,
        // Much is made here, and each of it by an id of its own.
        newId: undefined,
        workspace: (await loadWorkspace(sql, command.workspace.id)) as WorkspaceRow,
      }
      await fillPractice(fresh, await doorsOf(command.workspace.id), stories, config.examplesDir)
      const { workspace, actor } = command
      const entry = { workspaceId: workspace.id, actor, action: 'practice.fill', subject: workspace.id }
      await writeAudit(sql, { ...entry, at: now() })
      return true
    })

  const reset = async (command: Command): Promise<void> => {
    await sql`update workspaces set playing = false where id = ${command.workspace.id}`
    for (let tries = 0; tries < 200; tries++) {
      if ((await fill(command, async () => true)) !== undefined) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('The practice workspace is busy: another process has played it for ten seconds.')
  }

  return {
    control: createPracticeControl({
      sql,
      nextAt: (id) => nextPracticeInstant(engine.store, world, id),
      driverOf: (id) => drivers.get(id),
      addNewcomers: async (command, count) =>
        addNewcomers(command, await doorsOf(command.workspace.id), count),
      reset,
    }),
    ring: (id) => drivers.get(id)?.ring(),
    isAtWork: (id) => drivers.get(id)?.isAtWork ?? false,
    async start(workspaces, templates, bell, work) {
      stories = templates
      const mine = workspaces.filter(({ mode }) => mode === 'practice')
      for (const workspace of mine) {
        const command = { sql, workspace, actor: systemActor, now: now() }
        await fill(command, async () => !(await wasFilled(command)))
        const options = { engine, world, sql, workspaceId: workspace.id, realTime: now, plays: work }
        const driver = new PracticeDriver(options)
        drivers.set(workspace.id, driver)
        driver.start()
      }
      const deafen = await bell.listen(() => {
        for (const driver of drivers.values()) driver.ring()
      })
      return async () => {
        await deafen()
        await Promise.all([...drivers.values()].map((driver) => driver.stop()))
      }
    },
  }
}

async function wasFilled({ sql, workspace }: Command): Promise<boolean> {
  const rows = await sql`
    select 1 from audit where workspace_id = ${workspace.id} and action = 'practice.fill' limit 1`
  return rows.length > 0
}
