import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect as expectValue, test } from 'vitest'
import { createOpenToken } from '../../server/src/auth/openTokens.ts'
import { createUser, setRole } from '../../server/src/auth/users.ts'
import { loadWorkspaces } from '../../server/src/workspaces/loadWorkspace.ts'
import { expect } from './stage/expect.ts'
import { findFlaws } from './stage/findFlaws.ts'
import { chooseLook } from './stage/look.ts'
import { openStage, type Stage, patience as usual } from './stage/openStage.ts'
import { pause } from './stage/practice.ts'

/* Two people draw at once and see each other, the server dies, the page is reloaded: no stroke is lost. */

/** Two windows and a server that starts anew take longer than one page. */
const patience = { ...usual, timeout: 60_000 }
const pictures = fileURLToPath(new URL('./out', import.meta.url))

let stage: Stage
/** Two windows of two people. */
let ann: Page
let ben: Page

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  stage = await openStage()
  ann = stage.page
  ann.context().setDefaultTimeout(patience.timeout)
  await expect(ann).toHaveURL(/\/journeys$/, patience)
  await pause(ann, stage.sql)
  await ann.getByRole('link', { name: 'Apology after bad service' }).click()
  await expect(ann).toHaveURL(/\/journeys\/./, patience)
  const draft = `${ann.url().replace(/\?.*/, '')}?version=draft`
  await ann.goto(draft)
  const context = await stage.browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(patience.timeout)
  ben = await context.newPage()
  await ben.goto(await invite('Ben Ode'))
  await expect(ben).toHaveURL(/\/journeys$/, patience)
  await ben.goto(draft)
  for (const page of [ann, ben]) await expect(card(page, 'segment')).toBeVisible(patience)
})
afterAll(() => stage?.close())

/** An address that signs in somebody new, who draws in every workspace. */
async function invite(name: string): Promise<string> {
  const { sql, server } = stage
  const at = Date.now()
  const user = await createUser(sql, name, at)
  for (const { id } of await loadWorkspaces(sql)) await setRole(sql, id, user, 'marketer', at)
  return `${server.url}/open?token=${await createOpenToken(sql, user, at)}`
}

const card = (page: Page, type: string) => page.locator(`[data-node][data-type="${type}"]`).first()

/** Gives the first card of a type another name, by its panel. */
async function rename(page: Page, type: string, name: string): Promise<void> {
  await card(page, type).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Name on the card' }).fill(name)
}
const isSaved = (page: Page) => expect(page.locator('[data-save="saved"]')).toBeVisible(patience)

/** Names of nodes in the stored draft, as far as they were given in these tests. */
async function storedNames(): Promise<string[]> {
  const rows = await stage.sql<{ title: string }[]>`
    select coalesce(n.value -> 'title' ->> 'en', n.value ->> 'title') as title
    from journeys j, jsonb_each(j.draft -> 'nodes') n
    where j.title ->> 'en' = 'Apology after bad service' order by 1`
  return rows.map(({ title }) => title).filter((title) => /^(Ann|Ben)/.test(title ?? ''))
}

test('what two people change on different cards is kept from both, and each soon sees the other’s', async () => {
  await Promise.all([rename(ann, 'segment', 'Ann entry'), rename(ben, 'channel', 'Ben message')])
  await Promise.all([isSaved(ann), isSaved(ben)])
  await expect.poll(storedNames, patience).toEqual(['Ann entry', 'Ben message'])
  await expect(card(ann, 'channel')).toContainText('Ben message', patience)
  await expect(card(ben, 'segment')).toContainText('Ann entry', patience)
})

/** Where Ben's hand is on a card, in shares of the card, as one of the two sees it. */
async function benOn(page: Page, type: string): Promise<[number, number] | undefined> {
  const hand = await page.locator('[data-cursor="Ben Ode"]').boundingBox()
  const box = await card(page, type).boundingBox()
  return hand && box ? [(hand.x - box.x) / box.width, (hand.y - box.y) / box.height] : undefined
}

test('two people see who is there, the other’s hand on the same card at any zoom, and what the other has open', async () => {
  const faces = ann.getByRole('list', { name: 'Also here' })
  await expect(faces.getByRole('button', { name: 'Ben Ode: drawing' })).toBeVisible(patience)
  await expect(ben.getByRole('button', { name: 'Owner: drawing' })).toBeVisible(patience)
  await expect(ann.locator('[data-said-people]')).toContainText('Ben Ode is here.', patience)
  // The layer that hears Ben's hand is there.
  await expect(ben.locator('[data-others]')).toBeAttached(patience)
  const { width, height } = (await card(ben, 'segment').boundingBox()) ?? { width: 0, height: 0 }
  await card(ben, 'segment').hover({ position: { x: width * 0.5, y: height * 0.3 } })
  const isInPlace = () =>
    expect
      .poll(async () => (await benOn(ann, 'segment'))?.map((share) => Math.abs(share).toFixed(1)), patience)
      .toEqual(['0.5', '0.3'])
  await isInPlace()
  const zoom = () => ann.locator('.react-flow__viewport').evaluate((one) => one.style.transform)
  const before = await zoom()
  await card(ann, 'segment').focus()
  for (let step = 0; step < 2; step++) await ann.keyboard.press('-')
  await expect.poll(zoom, patience).not.toBe(before)
  await isInPlace()
  // On its name: below it are numbers, which lead to people.
  await card(ben, 'segment').click({ position: { x: width / 2, y: 10 } })
  await expect(ann.locator('[data-selected-by="Ben Ode"]')).toBeVisible(patience)
  await card(ann, 'segment').click({ position: { x: 60, y: 8 } })
  await expect(ann.getByText('Ben Ode is editing this step')).toBeVisible(patience)
  expectValue(await findFlaws(ann)).toEqual([])
  await ann.screenshot({ path: `${pictures}/neverLost-together.png` })
})

test('one follows the other over the drawing by their face, until one presses Escape', async () => {
  const view = (page: Page) => page.locator('.react-flow__viewport').evaluate((one) => one.style.transform)
  const face = ann.getByRole('button', { name: 'Ben Ode: drawing' })
  await face.focus()
  await ann.keyboard.press('Enter')
  await expect(ann.locator('[data-said]')).toHaveText('You follow Ben Ode. Escape ends it.', patience)
  const before = await view(ann)
  await card(ben, 'segment').focus()
  for (let step = 0; step < 3; step++) await ben.keyboard.press('-')
  await expect.poll(() => view(ann), patience).not.toBe(before)
  await ann.keyboard.press('Escape')
  await expect(ann.locator('[data-following]')).toHaveCount(0, patience)
  const stays = await view(ann)
  for (let step = 0; step < 3; step++) await ben.keyboard.press('+')
  // What Ben does next has arrived, and what he saw before that with it.
  await card(ben, 'channel').hover()
  await expect
    .poll(async () => (await benOn(ann, 'channel'))?.map((share) => Math.abs(share).toFixed(1)), patience)
    .toEqual(['0.5', '0.5'])
  expectValue(await view(ann)).toBe(stays)
})

test('what the other saves comes by itself with a word about it, and undo takes back one’s own', async () => {
  await rename(ann, 'segment', 'Ann for a while')
  await isSaved(ann)
  await rename(ben, 'channel', 'Ben meanwhile')
  await expect(card(ann, 'channel')).toContainText('Ben meanwhile', patience)
  await expect(ann.locator('[data-foreign-change]')).toHaveText('Ben Ode changed “Ben meanwhile”', patience)
  await card(ann, 'segment').focus()
  await ann.keyboard.press('Control+z')
  await expect(card(ann, 'segment')).toContainText('Ann entry', patience)
  await expect.poll(storedNames, patience).toEqual(['Ann entry', 'Ben meanwhile'])
  await rename(ben, 'channel', 'Ben message')
  await expect.poll(storedNames, patience).toEqual(['Ann entry', 'Ben message'])
})

test('who leaves is gone from the other’s screen at once, and back when they are', async () => {
  const face = ann.getByRole('button', { name: /^Ben Ode:/ })
  await ben.goto('about:blank')
  await expect(face).toHaveCount(0, patience)
  await expect(ann.locator('[data-cursor]')).toHaveCount(0, patience)
  await ben.goBack()
  await expect(face).toBeVisible(patience)
  await expect(card(ben, 'segment')).toBeVisible(patience)
})

test('two names for one card are asked about, and the answer holds for both', async () => {
  // Ben is cut off from the server while Ann saves: he can't see hers before he saves his.
  await ben.context().setOffline(true)
  await rename(ben, 'segment', 'Ben entry')
  await expect(ben.locator('[data-save="offline"]')).toBeVisible(patience)
  await rename(ann, 'segment', 'Ann again')
  await expect.poll(storedNames, patience).toContain('Ann again')
  await ben.context().setOffline(false)
  const dialog = ben.getByRole('dialog', { name: 'You both changed the same thing' })
  await expect(dialog.getByText('Called “Ann again”')).toBeVisible(patience)
  expectValue(await findFlaws(ben)).toEqual([])
  await ben.screenshot({ path: `${pictures}/neverLost-clash.png` })
  await dialog.getByRole('radio', { name: /Theirs/ }).click()
  await dialog.getByRole('button', { name: 'Keep these' }).click()
  await expect(dialog).toBeHidden(patience)
  await isSaved(ben)
  await expect.poll(storedNames, patience).toEqual(['Ann again', 'Ben message'])
})

test('while the server is dead one goes on drawing, and all of it is sent when it is back', async () => {
  await stage.cut()
  await rename(ann, 'channel', 'Ann while dead')
  await expect(ann.locator('[data-save="offline"]')).toBeVisible(patience)
  await ann.screenshot({ path: `${pictures}/neverLost-offline.png` })
  await rename(ann, 'segment', 'Ann drew on')
  await stage.startAgain()
  await isSaved(ann)
  expectValue(await storedNames()).toEqual(['Ann drew on', 'Ann while dead'])
})

test('a page that is reloaded before it could save brings back what was drawn', async () => {
  await ann.route('**/draft', (route) => route.abort())
  await rename(ann, 'segment', 'Ann before the crash')
  await expect(ann.locator('[data-save="offline"]')).toBeVisible(patience)
  await ann.goto('about:blank')
  await ann.unroute('**/draft')
  expectValue(await storedNames()).not.toContain('Ann before the crash')
  await ann.goBack()
  await expect(ann.getByText('Your unsaved changes are back').first()).toBeVisible(patience)
  await isSaved(ann)
  await expect.poll(storedNames, patience).toContain('Ann before the crash')
})

test('a page that is left between a save and its answer goes on from it, and asks nobody about one’s own words', async () => {
  await ann.route('**/draft', async (route) => {
    if (route.request().method() === 'GET') await route.continue()
    // The server has it; the answer never comes.
    else await route.fetch().catch(() => {})
  })
  await rename(ann, 'segment', 'Ann half a')
  await expect.poll(storedNames, patience).toContain('Ann half a')
  await rename(ann, 'segment', 'Ann half a name')
  await ann.goto('about:blank')
  await ann.unroute('**/draft')
  await ann.goBack()
  await expect(ann.getByText('Your unsaved changes are back').first()).toBeVisible(patience)
  await isSaved(ann)
  await expect.poll(storedNames, patience).toContain('Ann half a name')
})

/** Pictures for people to look at: `npm run test:full` takes them. */
test.runIf(process.env.REKINDLE_FULL === '1')(
  'the history lists each step and each saved draft',
  async () => {
    await rename(ann, 'segment', 'Ann at the end')
    await ann.getByRole('button', { name: 'History of this drawing' }).click()
    const history = ann.getByRole('region', { name: 'History' })
    await expect(history.getByRole('button', { name: /^Renamed to “Ann at the end”/ })).toBeVisible(patience)
    await ann.screenshot({ path: `${pictures}/neverLost-steps.png` })
    await history.getByRole('radio', { name: 'Saved drafts' }).click()
    await expect(history.getByText('Now', { exact: true })).toBeVisible(patience)
    expectValue(await findFlaws(ann)).toEqual([])
    await chooseLook(ann, 'zh-CN', 'dark')
    await ann.screenshot({ path: `${pictures}/neverLost-drafts.png` })
  },
)
