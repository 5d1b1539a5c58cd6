import { env, kill, pid } from 'node:process'

/** Every place where a process may die between two writes; a test kills it at each. */
export const crashPoints = [
  'lane.afterLoad',
  'lane.beforeSave',
  'lane.beforeCommit',
  'lane.afterCommit',
  'handOver.afterLease',
  'handOver.afterSend',
  'handOver.afterSettle',
  'mail.afterDeliver',
  'mail.afterForget',
  'home.beforeCommit',
  'home.afterCommit',
  'sweep.afterCommit',
  'clock.beforeMove',
  'clock.afterMove',
  'practice.afterPost',
  'practice.afterPlan',
] as const
export type CrashPoint = (typeof crashPoints)[number]

const [armed, times = '1'] = (env.REKINDLE_CRASH_AT ?? '').split('#')
let left = Number(times)

/**
 * Dies here as by `kill -9` when `REKINDLE_CRASH_AT` names this point; `name#3` means at the third passing.
 * Inert otherwise.
 */
export function crashPoint(name: CrashPoint): void {
  if (name === armed && --left === 0) kill(pid, 'SIGKILL')
}
