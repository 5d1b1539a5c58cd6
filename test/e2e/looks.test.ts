import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect as expectValue, test } from 'vitest'
import { expect } from './stage/expect.ts'
import { findFlaws } from './stage/findFlaws.ts'
import { findMisfits } from './stage/findMisfits.ts'
import { findPages } from './stage/findPages.ts'
import { chooseLook, type Language, languages, type Theme, themes } from './stage/look.ts'
import { openStage, patience, type Stage } from './stage/openStage.ts'
import { aDay, pause } from './stage/practice.ts'
import { settleContent } from './stage/settleContent.ts'

/** Pictures of every page, in both languages and themes and as wide as screens are, for people to look at. */
const pictures = fileURLToPath(new URL('./out', import.meta.url))

const isFull = process.env.REKINDLE_FULL === '1'

let stage: Stage
let page: Page
let pages: Awaited<ReturnType<typeof findPages>>

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  stage = await openStage()
  page = stage.page
  await expect(page).toHaveURL(/\/journeys$/, patience)
  await pause(page, stage.sql)
  for (let days = 0; days < 5; days++) await aDay(page, stage.sql)
  pages = await findPages(stage, isFull)
})
afterAll(() => stage?.close())

/** Pages where one sets things up: they fit a telephone, but are not made for a thumb. */
const byMouse = ['settings', 'begin']
/** As wide as a small laptop, a large screen and a telephone, and as high. */
const screens = { 1280: 800, 1920: 1080, 390: 844 } as const
type Width = keyof typeof screens

const all = Object.keys(languages).flatMap((language) =>
  themes.flatMap((theme) =>
    ([1280, 1920, 390] as const).map((width): [Language, Theme, Width] => [
      language as Language,
      theme,
      width,
    ]),
  ),
)
/** In `npm test` each language, each theme and each width once. */
const few: typeof all = [
  ['en', 'light', 1280],
  ['zh-CN', 'dark', 1920],
  ['zh-CN', 'light', 390],
]

test.each(isFull ? all : few)(
  'every page fits in %s and %s at a width of %d, and can be read by everybody',
  async (language, theme, width) => {
    await page.setViewportSize({ width, height: screens[width] })
    await page.reload()
    await chooseLook(page, language, theme)
    const flaws: Record<string, string[]> = {}
    for (const [name, { open, wide, least }] of Object.entries(pages)) {
      if (wide && width === 390) continue
      await open()
      await settleContent(page)
      await page.screenshot({
        path: `${pictures}/${name}.${language}.${theme}.${width}.png`,
        animations: 'disabled',
      })
      const found = [
        ...(await findMisfits(page, {
          byThumb: width === 390 && !byMouse.includes(name),
          ...(least ? { least } : {}),
        })),
        // In light the same page is asked everything.
        ...(await findFlaws(page, theme === 'dark' ? 'colours' : 'all')),
      ]
      if (found.length > 0) flaws[name] = found
      // A dialog would lie over the menu of the next look.
      await page.keyboard.press('Escape')
    }
    expectValue(flaws).toEqual({})
  },
)
