import { afterAll, beforeAll, expect as expectValue, test } from 'vitest'
import { expect } from './stage/expect.ts'
import { openStage, patience, type Stage } from './stage/openStage.ts'
import { pause } from './stage/practice.ts'

/* What is made of pieces of a drawing: a group, a block for other journeys, a template. */

const basket = 'Basket left behind'
let stage: Stage

beforeAll(async () => {
  stage = await openStage()
  await expect(stage.page).toHaveURL(/\/journeys$/, patience)
  await pause(stage.page, stage.sql)
})
afterAll(() => stage?.close())

/** Begins a journey from what the gallery offers, or from an empty canvas. */
async function begin(how: string | undefined, title: string): Promise<void> {
  const { page } = stage
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Journeys' }).click()
  await page.getByRole('button', { name: 'New journey' }).click()
  if (how !== undefined) await page.getByRole('radio', { name: how }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(title)
  await page.getByRole('button', { name: /^(Create journey|Start from this template)$/ }).click()
  await expect(page.locator('article[data-node]').first()).toBeVisible(patience)
}

test('steps are grouped, kept as a block for another journey, and the journey as a template', async () => {
  const { page, sql } = stage
  const cards = page.locator('article[data-node]')
  const frame = page.getByRole('group', { name: 'Group “Opening”, 2 steps' })
  const saved = page.locator('[data-save="saved"]')
  await begin(basket, 'Pieces')
  const count = await cards.count()
  const head = { position: { x: 90, y: 16 } }
  await cards.nth(1).click(head)
  await cards.nth(2).click({ ...head, modifiers: ['Shift'] })
  await page.keyboard.press('Control+g')
  await page.keyboard.type('Opening')
  await page.keyboard.press('Enter')
  await expect(frame).toBeVisible(patience)
  await page.getByRole('button', { name: 'Collapse “Opening”' }).click()
  const tile = page.getByRole('article', { name: /^Collapsed group “Opening”: 2 steps/ })
  await expect(tile).toBeFocused(patience)
  await expect(cards).toHaveCount(count - 2, patience)
  await page.keyboard.press('Enter')
  await expect(cards).toHaveCount(count, patience)
  await page.keyboard.press('Control+z')
  await expect(tile).toBeVisible(patience)
  await page.keyboard.press('Control+Shift+z')
  await expect(frame).toBeVisible(patience)

  // Typed by heart, before the box is on screen.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('save as block')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Save as a block' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('How it opens')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden(patience)
  await expect(saved).toBeVisible(patience)

  await begin(undefined, 'With a block')
  await page.getByRole('button', { name: 'How it opens', exact: true }).click()
  await expect(frame).toBeVisible(patience)
  await expect(cards).toHaveCount(3, patience)
  await page.keyboard.press('Control+z')
  await expect(cards).toHaveCount(1, patience)
  await page.keyboard.press('Control+Shift+z')
  await expect(cards).toHaveCount(3, patience)
  await expect(saved).toBeVisible(patience)

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Journeys' }).click()
  await page.getByRole('button', { name: 'Actions for “Pieces”' }).click()
  await page.getByRole('menuitem', { name: /^Save as template/ }).click()
  await page.getByRole('button', { name: 'Save template' }).click()
  await expect(page.getByText('“Pieces” is a template now').first()).toBeVisible(patience)
  await begin('Pieces', 'From the template')
  await expect(frame).toBeVisible(patience)
  const drafts = await sql<{ groups: unknown }[]>`
    select draft -> 'groups' as groups from journeys
    where title ->> 'en' in ('Pieces', 'With a block', 'From the template')`
  expectValue(drafts).toMatchObject(Array(3).fill({ groups: [{ title: 'Opening' }] }))
  expectValue(stage.complaints).toEqual([])
})
