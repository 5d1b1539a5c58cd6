import type { PracticeDoors } from './postReactions.ts'

const renewMs = 86_400_000

/** Opens the doors of each workspace once, and again every day: sessions run out. */
export function createDoorman(
  open: (workspaceId: string) => Promise<PracticeDoors>,
  now: () => number,
): (workspaceId: string) => Promise<PracticeDoors> {
  const opened = new Map<string, { at: number; doors: Promise<PracticeDoors> }>()
  return (workspaceId) => {
    const known = opened.get(workspaceId)
    if (known && now() - known.at < renewMs) return known.doors
    const doors = open(workspaceId)
    opened.set(workspaceId, { at: now(), doors })
    doors.catch(() => opened.delete(workspaceId))
    return doors
  }
}
