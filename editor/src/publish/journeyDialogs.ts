import { lazy } from 'react'

/** What the menu of a journey opens; fetched when it does. */
export const journeyDialogs = {
  pause: lazy(async () => ({ default: (await import('./PauseDialog.tsx')).PauseDialog })),
  resume: lazy(async () => ({ default: (await import('./ResumeDialog.tsx')).ResumeDialog })),
  stop: lazy(async () => ({ default: (await import('./StopDialog.tsx')).StopDialog })),
  brake: lazy(async () => ({ default: (await import('./BrakeDialog.tsx')).BrakeDialog })),
  versions: lazy(async () => ({ default: (await import('./versions/VersionsDrawer.tsx')).VersionsDrawer })),
  publish: lazy(async () => ({ default: (await import('./PublishDialog.tsx')).PublishDialog })),
}
