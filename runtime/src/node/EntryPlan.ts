import type { Rule } from '../rule/Rule.ts'

/** Who may come in, and what makes the engine look. A node type that begins journeys answers with one. */
export interface EntryPlan {
  audience: Rule
  trigger:
    | { kind: 'once' }
    | { kind: 'schedule'; at: string; weekdays?: number[] | undefined; zone?: string | undefined }
    | { kind: 'event'; event: string; where?: Rule | undefined }
}
