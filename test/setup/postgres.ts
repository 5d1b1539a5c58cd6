import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { clearRunFolder, openRunFolder } from './runFolder.ts'
import { prepareTestServer } from './testServer.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the PostgreSQL 18 of this run. */
    postgres: string
    /** Folder that goes when the run ends. */
    runFolder: string
  }
}

interface Running {
  users: number
  server: Promise<{ url: string; folder: string }>
}

/** Several projects of one run each load this file anew: what they share hangs on the process. */
const shared = globalThis as { rekindleTestPostgres?: Running | undefined }

/** Vitest calls it before the files of a project, and what it answers after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.rekindleTestPostgres ??= { users: 0, server: start() }
  const running = shared.rekindleTestPostgres
  running.users++
  const { url, folder } = await running.server
  project.provide('postgres', url)
  project.provide('runFolder', folder)
  return async () => {
    running.users--
    if (running.users > 0) return
    shared.rekindleTestPostgres = undefined
    await clearRunFolder(folder)
  }
}

async function start() {
  const folder = await openRunFolder()
  return { folder, url: await prepareTestServer(join(folder, '18')) }
}
