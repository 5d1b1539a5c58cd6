import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export interface WorkerProcess {
  pid: number
  /** Lets it run, or stands it still between two looks. */
  hold(): void
  go(): void
  end(): Promise<void>
}

/** A process of `rekindle work` on the database, once it runs. `dir` is for what it keeps in files. */
export async function startWorkerProcess(url: string, dir: string): Promise<WorkerProcess> {
  const args = [
    '--max-semi-space-size=64',
    '--no-parallel-scavenge',
    '--import',
    'tsx',
    'server/bin/rekindle.ts',
    'work',
  ]
  const env = { ...process.env, DATABASE_URL: url, REKINDLE_DIR: dir, REKINDLE_LOG: 'error' }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })
  const pid = child.pid
  if (pid === undefined) throw new Error('The worker could not be started.')
  const ended = once(child, 'exit')
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.includes('The worker runs.')) resolve()
    })
    child.once('exit', () => reject(new Error(`The worker ended: ${said}`)))
  })
  return {
    pid,
    hold: () => void child.kill('SIGSTOP'),
    go: () => void child.kill('SIGCONT'),
    end: async () => {
      child.kill('SIGCONT')
      child.kill('SIGTERM')
      await ended
    },
  }
}
