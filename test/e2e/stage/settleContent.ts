import type { Page } from '@playwright/test'
import { expect } from './expect.ts'
import { patience } from './openStage.ts'
import { settleFrames } from './settleFrames.ts'

/** Nothing on the page waits for something any more: a picture shall show what is there, not the grey in its place. */
export async function settleContent(page: Page): Promise<void> {
  const countAwaited = () =>
    page
      .locator('.animate-pulse, .animate-spin, [aria-busy="true"]')
      .evaluateAll(
        (all) =>
          all.filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
            .length,
      )
  await expect.poll(countAwaited, patience).toBe(0)
  await settleFrames(page)
}
