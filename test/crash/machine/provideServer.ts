import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { bundleServer } from './bundleServer.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The bundled server that is there to be killed. */
    crashScript: string
  }
}

/** Vitest calls it before the files of the project, and what it answers after them. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'rekindle-crash-'))
  project.provide('crashScript', await bundleServer(folder))
  return () => rmSync(folder, { recursive: true, force: true })
}
