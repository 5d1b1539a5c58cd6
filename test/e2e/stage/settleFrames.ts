import type { Page } from '@playwright/test'

/** Fonts are there, what was moved into sight stands, and new colours have come down to the last element: one level a frame. */
export const settleFrames = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 12; frame++) await new Promise(requestAnimationFrame)
  })
