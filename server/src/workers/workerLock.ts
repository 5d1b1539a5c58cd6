import { murmur3 } from '@rekindle/runtime'

/** First half of the advisory lock that a worker holds while its process lives. */
export const workerLock = 7_358_013

/** Second half. Two ids of one hash merely look alive a little longer. */
export const workerLockKey = (workerId: string): number => murmur3(workerId) | 0
