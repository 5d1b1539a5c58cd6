import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { registry } from '@rekindle/nodes'
import { Flow } from '@rekindle/runtime'
import { afterAll, beforeAll, expect as expectValue, test } from 'vitest'
import { buildByMouse } from './build/buildByMouse.ts'
import { meaningOf } from './build/meaningOf.ts'
import { expect } from './stage/expect.ts'
import { openStage, patience, type Stage } from './stage/openStage.ts'
import { pause } from './stage/practice.ts'

/* Everything that the templates do can be drawn by hand: from the empty canvas to the published version. */

const isFull = process.env.REKINDLE_FULL === '1'
const templates = isFull
  ? ['abandoned-basket', 'subscription-save', 'ninety-days-quiet', 'service-apology', 'five-touch-win-back']
  : ['abandoned-basket']

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
  await expect(page).toHaveURL(/\/journeys$/, patience)
  await pause(page, stage.sql)
})
afterAll(() => stage?.close())

const readTemplate = (name: string): Flow =>
  Flow.parse(JSON.parse(readFileSync(new URL(`../../examples/${name}/flow.json`, import.meta.url), 'utf8')))

/** An empty canvas. */
async function beginBlank(title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Journeys' }).click()
  await page.getByRole('button', { name: 'New journey' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(title)
  await page.getByRole('button', { name: 'Create journey' }).click()
  await expect(page.locator('[data-node][data-type="segment"]')).toBeVisible(patience)
}

test.each(templates)(
  'the template “%s” is built from blank by mouse, means the same, and is published',
  async (name) => {
    const template = readTemplate(name)
    await beginBlank(`${template.title.en} by hand`)
    const gone = await buildByMouse(page, template, registry)
    // A line pulled into the void, a plus, the shelf, a line: each way was gone.
    expectValue(Object.entries(gone).filter(([way, times]) => times === 0 && way !== 'list')).toEqual([])
    await expect(page.locator('[data-save="saved"]')).toBeVisible(patience)
    await publish()
    const [built] = await stage.sql<{ flow: unknown }[]>`
      select flow from versions order by id desc limit 1`
    expectValue(meaningOf(Flow.parse(built?.flow), registry, 'en')).toEqual(
      meaningOf(template, registry, 'en'),
    )
  },
)

async function publish(): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish version 1' })
  await dialog.getByRole('button', { name: 'Publish version 1' }).click()
  await expect(page.getByText('Version 1 is live').first()).toBeVisible(patience)
}
