import type { QuestionRow } from '../lane/rows.ts'
import type { Json } from '../rule/Facts.ts'

/** A question on its way out, leased to this process. */
export interface Question extends QuestionRow {
  workspaceId: string
  bucket: number
  /** 1 at the first try. */
  tries: number
}

/** `later`: it did not answer, or not in a way that can be read. */
export type SourceAnswer =
  | { outcome: 'found'; values: Record<string, Json> }
  | { outcome: 'none' }
  | { outcome: 'later'; detail: string }

/** What goes into the inbox. */
export interface Hearing {
  question: Question
  outcome: 'found' | 'none' | 'error'
  values: Record<string, Json>
}

/** Asks systems outside. Asking twice must do no harm there. */
export interface SourceClient {
  /** By question id; what is missing counts as `later`. */
  ask(questions: readonly Question[]): Promise<Map<string, SourceAnswer>>
  /** How long to wait after so many tries in vain; absent = give up, and the run leaves by `error`. */
  retryAfterMs(tries: number): number | undefined
}

/** For workspaces whose customers are made up: no system knows them. */
export const silentSources: SourceClient = {
  ask: async (questions) => new Map(questions.map(({ id }) => [id, { outcome: 'none' }])),
  retryAfterMs: () => undefined,
}
