import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { registry } from '@rekindle/nodes'
import { Flow } from '@rekindle/runtime'
import { afterAll, beforeAll, expect as expectValue, test } from 'vitest'
import { buildByMouse } from './build/buildByMouse.ts'
import { meaningOf } from './build/meaningOf.ts'
import { expect } from './stage/expect.ts'
import { findFlaws } from './stage/findFlaws.ts'
import { openStage, patience, type Stage } from './stage/openStage.ts'
import { aDay, clockOf, pause } from './stage/practice.ts'

/*
 * The first minutes of somebody new, and the rest of a day: shown around, from a file, what just happened; then everything
 * that the templates do is drawn by hand, from the empty canvas to the published version.
 */

const isFull = process.env.REKINDLE_FULL === '1'
const templates = [
  'abandoned-basket',
  'subscription-save',
  'ninety-days-quiet',
  'service-apology',
  'five-touch-win-back',
]

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
  await expect(page).toHaveURL(/\/journeys$/, patience)
  await pause(page, stage.sql)
})
afterAll(() => stage?.close())

const pathOf = (name: string): URL => new URL(`../../examples/${name}/flow.json`, import.meta.url)
const readTemplate = (name: string): Flow => Flow.parse(JSON.parse(readFileSync(pathOf(name), 'utf8')))

const toJourneys = () =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Journeys' }).click()

/** An empty canvas. */
async function beginBlank(title: string): Promise<void> {
  await toJourneys()
  await page.getByRole('button', { name: 'New journey' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(title)
  await page.getByRole('button', { name: 'Create journey' }).click()
  await expect(page.locator('[data-node][data-type="segment"]')).toBeVisible(patience)
}

test('who is new is shown around by keys alone, and is never asked again', async () => {
  await beginBlank('First of all')
  await page.getByRole('button', { name: 'Show me around' }).click()
  const tour = page.getByRole('dialog', { name: 'A look around' })
  const titles = [
    'People come in here',
    'What can happen to them',
    'Pull a line from a dot',
    'What is selected is set here',
  ]
  for (const title of titles) {
    await expect(tour.getByRole('heading', { name: title })).toBeVisible(patience)
    expectValue(await findFlaws(page)).toEqual([])
    await page.keyboard.press('ArrowRight')
  }
  await expect(tour.getByText('5 of 5')).toBeVisible(patience)
  await page.keyboard.press('Enter')
  await expect(tour).toBeHidden(patience)
  await expect(page.locator('[data-node][data-type="segment"]')).toBeFocused(patience)
  await page.reload()
  await expect(page.getByText(/^People come in at the left/)).toBeVisible(patience)
  await expect(page.getByRole('button', { name: 'Show me around' })).toBeHidden()
})

test('a flow from a file becomes a draft; a file of something else says what it is', async () => {
  await toJourneys()
  await page.getByRole('button', { name: 'Import' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a journey' })
  const file = dialog.locator('input[type=file]')
  const foreign = Buffer.from('{"nodes":[],"connections":{}}')
  await file.setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: foreign })
  await expect(dialog.getByRole('alert')).toContainText('This is a workflow of n8n')
  await file.setInputFiles(fileURLToPath(pathOf('abandoned-basket')))
  await expect(dialog.getByText('9 nodes')).toBeVisible(patience)
  await dialog.getByRole('button', { name: 'Import as a draft' }).click()
  await expect(page.locator('[data-node]')).toHaveCount(9, patience)
  const [made] = await stage.sql<{ draft: unknown }[]>`select draft from journeys order by id desc limit 1`
  expectValue(meaningOf(Flow.parse(made?.draft), registry, 'en')).toEqual(
    meaningOf(readTemplate('abandoned-basket'), registry, 'en'),
  )
})

test('after a push of the clock one is told what just happened, and led to it', async () => {
  await toJourneys()
  const before = new Date(await clockOf(stage.sql)).toISOString()
  await page.getByRole('button', { name: '+20 customers' }).click()
  await expect(page.getByText('20 more lost customers joined the list.').first()).toBeVisible(patience)
  await aDay(page, stage.sql)
  const strip = page.getByRole('region', { name: 'What just happened?' })
  const [row] = await stage.sql<{ journey: string; came: number; sent: number }[]>`
    select min(j.title ->> 'en') as journey, count(*)::int as came,
      (select count(*)::int from messages where claimed_at > ${before} and not ghost
        and state in ('handedOver', 'delivered', 'bounced')) as sent
    from runs r join journeys j on j.id = r.journey_id where r.started_at > ${before}`
  const { journey = '', came, sent } = row ?? {}
  await expect(strip).toContainText(`${came} came in · ${sent} sent`, patience)
  await strip.getByRole('button', { name: 'Tell me more' }).click()
  await page.getByRole('dialog').getByRole('link', { name: journey }).click()
  await expect(page.getByRole('heading', { name: journey })).toBeVisible(patience)
})

test.runIf(isFull).each(templates)(
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
