import { env, kill, pid, stderr } from 'node:process'

/** Every place where a process may die between two writes or hand-overs; the crash suite kills one at each. */
export const crashPoints = [
  'transaction.beforeCommit',
  'transaction.afterCommit',
  'lane.afterLoad',
  'lane.beforeSave',
  'lane.beforeCommit',
  'lane.afterCommit',
  'lane.afterSetAside',
  'merge.beforeDepart',
  'merge.afterUnpack',
  'handOver.afterLease',
  'handOver.afterBegin',
  'handOver.afterSend',
  'handOver.afterSettle',
  'handOver.afterPostpone',
  'sender.afterMail',
  'mail.afterDeliver',
  'mail.afterForget',
  'home.beforeCommit',
  'home.afterCommit',
  'sweep.afterCommit',
  'plan.afterPost',
  'look.afterPost',
  'sweep.afterChunk',
  'clock.beforeMove',
  'clock.afterMove',
  'sources.afterLease',
  'sources.afterSettle',
  'practice.afterPost',
  'practice.beforeMark',
  'practice.afterPlan',
  'door.afterStore',
  'answer.beforeKeep',
] as const
export type CrashPoint = (typeof crashPoints)[number]

const [armed, times = '1'] = (env.REKINDLE_CRASH_AT ?? '').split('#')
let left = Number(times)

/**
 * Dies here as by `kill -9` when `REKINDLE_CRASH_AT` names this point; `name#3` means at the third passing, and
 * `*#3` at the third passing of any point. Its last words name the point. Inert otherwise.
 */
export function crashPoint(name: CrashPoint): void {
  if ((name !== armed && armed !== '*') || --left !== 0) return
  stderr.write(`Died at ${name}.\n`)
  kill(pid, 'SIGKILL')
}
