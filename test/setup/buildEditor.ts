import { spawnSync } from 'node:child_process'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { environmentOfPeople } from './server/environmentOfPeople.ts'

const build = `
  import { buildEditor } from './server/bin/bootstrap/buildEditor.mjs'
  process.exitCode = await buildEditor()`

/** Vitest calls it before the files of the project: the editor is built when a source of it has changed. */
export function setup(): void {
  const { status } = spawnSync(execPath, ['--input-type=module', '--eval', build], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: environmentOfPeople,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The editor could not be built.')
}
