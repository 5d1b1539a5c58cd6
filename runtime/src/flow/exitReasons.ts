/** Why a run ended other than by reaching the end of its path. A closed list: counters and reports use these words. */
export const exitReasons = [
  'completed',
  'returned',
  'refused',
  'complained',
  'optedOut',
  'unreachable',
  'notEligible',
  'control',
  'expired',
  'capReached',
  'merged',
  'stopped',
  'planned',
  'erased',
] as const
export type ExitReason = (typeof exitReasons)[number]

/** Why a message did not go out. */
export const suppressionReasons = [
  'noAddress',
  'noConsent',
  'cap',
  'quietTooLong',
  'control',
  'duplicate',
  'templateError',
  'noStock',
  'offerExpired',
  'complaintOpen',
  'providerRefused',
  'dropped',
  'skipped',
] as const
export type SuppressionReason = (typeof suppressionReasons)[number]

/** Why a run could not go on. */
export const failureReasons = ['noErrorPath', 'tooManyVisits', 'poisoned'] as const
export type FailureReason = (typeof failureReasons)[number]
