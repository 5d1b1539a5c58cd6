import type { TestProject } from 'vitest/node'
import { bundleScripts } from './bundleScripts.ts'

const scripts = {
  /** The command line, servers and workers included. */
  rekindle: 'server/bin/rekindle.ts',
  workInChild: 'test/durability/deadly/workInChild.ts',
  playInChild: 'test/durability/campaign/playInChild.ts',
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Scripts that tests start in processes of their own, made ready to run. */
    scripts: Record<keyof typeof scripts, string>
  }
}

/** Vitest calls it before the files of the project, and what it answers after them. */
export async function setup(project: TestProject): Promise<() => void> {
  const { files, remove } = await bundleScripts(scripts)
  project.provide('scripts', files)
  return remove
}
