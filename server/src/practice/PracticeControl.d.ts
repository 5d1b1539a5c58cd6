import type { PracticeClock, PracticeCommand } from '../contract/people.ts'
import type { Command } from '../journeys/Command.ts'
import type { WorkspaceRow } from '../workspaces/WorkspaceRow.ts'
/** What routes may ask of practice workspaces. */
export interface PracticeControl {
  clock(workspace: WorkspaceRow): Promise<PracticeClock>
  perform(command: Command, wish: PracticeCommand): Promise<PracticeClock>
  /** Tells the clock now and after each move. Answers a function that ends it. */
  subscribe(workspace: WorkspaceRow, tell: (clock: PracticeClock) => void): () => void
  /** Somebody looks at this workspace. */
  notice(workspaceId: string): void
}
