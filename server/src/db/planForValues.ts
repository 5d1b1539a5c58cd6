import type { Transaction } from './inWorkspace.ts'

/**
 * Plans every statement of this transaction for its values. A plan made for any values compares a list one by one with
 * every row it looks at; of a list that is known it makes a hash.
 */
export const planForValues = (tx: Transaction): Promise<undefined> =>
  tx
    .unsafe('set local plan_cache_mode = force_custom_plan')
    .simple()
    .execute()
    .then(() => undefined)
