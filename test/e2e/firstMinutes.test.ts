import type { Page } from '@playwright/test'
import { afterAll, beforeAll, test } from 'vitest'
import { expect } from './stage/expect.ts'
import { openStage, patience, type Stage } from './stage/openStage.ts'
import { aDay, pause } from './stage/practice.ts'

/*
 * What a marketer does in the first minutes, in this order, on one server: look, ask who and why, change, publish.
 */

const winBack = 'Five-touch win-back by reason'
const apology = 'Apology after bad service'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage({ asPeople: true })
  page = stage.page
})
afterAll(() => stage?.close())

const toList = () =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Journeys' }).click()
const head = (name: string) => page.locator(`[data-head="${name}"] dd`)
const openJourney = async (title: string) => {
  await toList()
  await page.getByRole('link', { name: title }).click()
  await expect(head('started')).toBeVisible(patience)
}

/** Runs of a journey, by the version they entered. */
async function countRuns(title: string, version: number): Promise<number> {
  const [row] = await stage.sql<{ count: number }[]>`
    select count(*) as count from runs r join versions v on v.id = r.version_id
    join journeys j on j.id = r.journey_id
    where j.title ->> 'en' = ${title} and v.number = ${version}`
  return row?.count ?? 0
}

/** All numbers of the drawing on screen. */
const numbersOnScreen = () =>
  page
    .locator('[data-node] [data-stat]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-value')))

test('the printed address shows a five-touch journey whose numbers move on the drawing', async () => {
  await expect(page).toHaveURL(/\/journeys$/, patience)
  await openJourney(winBack)
  await expect(head('started')).toHaveText('224', patience)
  const before = JSON.stringify(await numbersOnScreen())
  await expect.poll(async () => JSON.stringify(await numbersOnScreen()) !== before, patience).toBe(true)
})

test('beside it the 56 who left over bad service go through the apology path', async () => {
  await openJourney(apology)
  await expect(head('started')).toHaveText('56', patience)
  const before = JSON.stringify(await numbersOnScreen())
  await expect.poll(async () => JSON.stringify(await numbersOnScreen()) !== before, patience).toBe(true)
})

/** Three nodes where people came, wait and left, counted in visits. */
const busiestNodes = () => stage.sql<{ node: string; entered: number; waiting: number; left: number }[]>`
  select v.node, count(*) as entered, count(*) filter (where v.left_at is null) as waiting,
    count(*) filter (where v.left_at is not null) as left
  from visits v join runs r on r.id = v.run_id join journeys j on j.id = r.journey_id
  where j.title ->> 'en' = ${winBack}
  group by 1
  having count(*) filter (where v.left_at is null) > 0 and count(*) filter (where v.left_at is not null) > 0
  order by 2 desc, 1 limit 3`

test('with the clock at rest, three nodes show what the rows say', async () => {
  await openJourney(winBack)
  await expect.poll(async () => (await busiestNodes()).length, patience).toBe(3)
  await pause(page, stage.sql)
  const rows = await busiestNodes()
  const address = page.url()
  for (const { node, ...counts } of rows) {
    await page.goto(`${address.split('?')[0]}?node=${node}`)
    for (const [stat, count] of Object.entries(counts)) {
      const badge = page.locator(`[data-node="${node}"] [data-stat="${stat}"]`)
      await expect(badge).toBeInViewport(patience)
      await expect(badge).toHaveText(String(count), patience)
    }
  }
})

test('a number opens the people behind it, and each person the story with its reasons', async () => {
  const [condition] = await stage.sql<{ node: string; waiting: number }[]>`
    select r.node, count(*) as waiting from runs r join journeys j on j.id = r.journey_id
    where j.title ->> 'en' = ${winBack} and r.status = 'active' group by 1 order by 2 desc limit 1`
  const { node = '', waiting = 0 } = condition ?? {}
  await page.goto(`${page.url().split('?')[0]}?node=${node}`)
  await page.locator(`[data-node="${node}"] [data-stat="waiting"]`).click()
  const drawer = page.getByRole('dialog')
  // Beside each person's story there is the way to the drawing.
  const people = drawer.locator('a[href*="/runs/"]')
  await expect(people.first()).toBeVisible(patience)
  const more = drawer.getByRole('button', { name: 'Show more' })
  await expect(async () => {
    // Pressed as often as there is more; it goes when the last are there.
    if (await more.isVisible()) await more.click({ timeout: 1_000 }).catch(() => {})
    expect(await people.count()).toBe(waiting)
  }).toPass(patience)
  await people.first().click()
  await expect(page.getByRole('heading', { name: /^The story of / })).toBeVisible(patience)
  const why = page.getByRole('list', { name: 'Why' })
  await expect(why.filter({ hasText: /“.*Tier C” does not apply: clv is [\d,]+, tier is [AB]/ })).toBeVisible(
    patience,
  )
  await expect(why.filter({ hasText: /fixed slot is [\d,]+ of 10,000/ })).toBeVisible()
  await expect(page.getByText('Still here')).toBeVisible()
})

test('a wait put in and published is for those who come from now on; the others stay', async () => {
  await openJourney(winBack)
  await page.getByRole('radio', { name: 'Edit' }).click()
  const entry = page.locator('[data-node][data-type="segment"]')
  await entry.focus()
  await page.keyboard.press('e')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Insert a node here' }).click()
  await page.getByRole('searchbox', { name: 'Find a node type' }).last().fill('wait')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible(patience)
  const [inside] = await stage.sql<{ count: number }[]>`
    select count(*) as count from runs r join journeys j on j.id = r.journey_id
    where j.title ->> 'en' = ${winBack} and r.status = 'active'`
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish version 2' })
  await expect(dialog.getByText(`${inside?.count} people are inside`)).toBeVisible(patience)
  await dialog.getByRole('button', { name: 'Publish version 2' }).click()
  await expect(page.getByText('Version 2 is live').first()).toBeVisible(patience)
})

test('newcomers take the new way, and the old entrants keep theirs', async () => {
  await page.getByRole('button', { name: '+20 customers' }).click()
  await expect(page.getByText('20 more lost customers joined the list.').first()).toBeVisible(patience)
  await aDay(page, stage.sql)
  const entered = await countRuns(winBack, 2)
  expect(entered).toBeGreaterThan(0)
  expect(await countRuns(winBack, 1)).toBe(224)
  await openJourney(winBack)
  await page.getByRole('radio', { name: 'Live' }).click()
  await expect(head('started')).toHaveText(String(entered), patience)
  const [wait] = await stage.sql<{ node: string }[]>`
    select distinct v.node from visits v join versions n on n.id = v.version_id where n.number = 2
    and v.from_node = (select flow ->> 'entry' from versions where id = n.id)`
  const entries = page.locator(`[data-node="${wait?.node}"] [data-stat="entered"]`)
  await expect(entries).toHaveText(String(entered), patience)
})

test('nothing went wrong in the browser', () => {
  expect(stage.complaints).toEqual([])
})
