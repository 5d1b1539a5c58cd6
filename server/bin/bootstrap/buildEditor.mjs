import { existsSync, writeFileSync } from 'node:fs'
import { digest, inRoot, readStamp } from './paths.mjs'
import { runTool } from './run.mjs'
import { formatDuration, say } from './say.mjs'

const stamp = inRoot('dist/editor/.stamp')

/** Builds the editor when a source of it has changed since the last build. Answers with an exit code. */
export async function buildEditor({ force = false } = {}) {
  if (!existsSync(inRoot('editor/index.html'))) {
    say('There is no editor/index.html: the editor is not built.')
    return 0
  }
  const wanted = digestOfSources()
  if (!force && readStamp(stamp) === wanted) return 0
  const startedAt = performance.now()
  say('Building the editor …')
  const code = await runTool('vite', ['build', '--logLevel', 'warn'])
  if (code !== 0) {
    say('The editor could not be built: mend what is named above, then run again.')
    return code
  }
  writeFileSync(stamp, `${wanted}\n`)
  say(`Editor built in ${formatDuration(performance.now() - startedAt)}.`)
  return 0
}

/** The editor takes types from the server and nothing else: a change there needs no new build. */
function digestOfSources() {
  return digest({
    folders: ['editor', 'runtime/src', 'nodes/src'].map((name) => inRoot(name)),
    files: ['vite.config.ts', 'pnpm-lock.yaml'].map((name) => inRoot(name)),
    skip: (file) => /\.test\.tsx?$/.test(file),
  })
}
