import type { Instant } from '../time/Instant.ts'

/** The customers and agents of a practice workspace, who answer like people outside would. */
export interface PracticeWorld {
  /** Posts every planned reaction due at or before `at`, each once. Answers how many. */
  post(workspaceId: string, at: Instant): Promise<number>
  /** Plans reactions to what customers and agents were handed since the last call. Answers how many were new. */
  plan(workspaceId: string, at: Instant): Promise<number>
  /** When the next planned reaction is due. */
  nextAt(workspaceId: string): Promise<Instant | undefined>
}

/** Nobody answers. */
export const silentWorld: PracticeWorld = {
  post: async () => 0,
  plan: async () => 0,
  nextAt: async () => undefined,
}
