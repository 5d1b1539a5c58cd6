import type { CheckedFlow, ProblemCode } from '@rekindle/runtime'
import type { Transaction } from '../db/index.ts'
import { checkDraft } from './checkDraft.ts'

/** What is no good idea, but is carried out all the same. */
const advice: ReadonlySet<ProblemCode> = new Set(['condition.tooSoon'])

/**
 * What keeps a version that was published once from being carried out again: steps of a kind that is not known here any more, or
 * not yet, segments and journeys that are gone. Whoever goes back in need is not held up by a check that came later.
 */
export async function checkEarlier(
  tx: Transaction,
  workspaceId: string,
  journeyId: string,
  flow: unknown,
): Promise<CheckedFlow> {
  const checked = await checkDraft(tx, workspaceId, journeyId, flow)
  return { ...checked, problems: checked.problems.filter(({ code }) => !advice.has(code)) }
}
