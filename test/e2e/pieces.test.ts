import { afterAll, beforeAll, describe, expect as expectValue, test } from 'vitest'
import { expect } from './stage/expect.ts'
import { openStage, patience, type Stage } from './stage/openStage.ts'
import { pause } from './stage/practice.ts'

/* What is made of pieces of a drawing: a group, a block for other journeys, a template. */

const isFull = process.env.REKINDLE_FULL === '1'
const basket = 'Basket left behind'

let stage: Stage

describe.runIf(isFull)('pieces of a drawing', () => {
  beforeAll(async () => {
    stage = await openStage()
    await expect(stage.page).toHaveURL(/\/journeys$/, patience)
    await pause(stage.page, stage.sql)
  })
  afterAll(() => stage?.close())

  const begin = async (how: string | undefined, title: string) => {
    const { page } = stage
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Journeys' }).click()
    await page.getByRole('button', { name: 'New journey' }).click()
    if (how !== undefined) await page.getByRole('radio', { name: how }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill(title)
    await page.getByRole('button', { name: /^(Create journey|Start from this template)$/ }).click()
    await expect(page.locator('[data-node][data-type="segment"]')).toBeVisible(patience)
  }

  test('cards are grouped by keys, kept as a block for another journey, and the journey as a template', async () => {
    const { page, sql } = stage
    await begin(basket, 'Pieces')
    const cards = page.locator('article[data-node]')
    const count = await cards.count()
    await cards.first().focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+g')
    await page.keyboard.type('All of it')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: `Group “All of it”, ${count} steps` })).toBeVisible(patience)

    await page.keyboard.press('Control+k')
    await page.keyboard.type('save as block')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Save as a block' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('The whole story')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden(patience)
    await expect(page.locator('[data-save="saved"]')).toBeVisible(patience)

    await begin(undefined, 'With a block')
    await page.getByRole('button', { name: 'The whole story', exact: true }).click()
    // The entry is nobody's to copy: a journey has one.
    await expect(cards).toHaveCount(count, patience)
    await expect(page.locator('[data-save="saved"]')).toBeVisible(patience)

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Journeys' }).click()
    await page.getByRole('button', { name: /“Pieces”/ }).click()
    await page.getByRole('menuitem', { name: /^Save as template/ }).click()
    await page.getByRole('button', { name: 'Save template' }).click()
    await expect(page.getByText('“Pieces” is a template now').first()).toBeVisible(patience)
    await begin('Pieces', 'From the template')
    await expect(page.getByRole('group', { name: `Group “All of it”, ${count} steps` })).toBeVisible(patience)
    const drafts = await sql<{ groups: { title: string; nodes: string[] }[] | null }[]>`
      select draft -> 'groups' as groups from journeys where title ->> 'en' = 'From the template'`
    expectValue(drafts).toMatchObject([{ groups: [{ title: 'All of it' }] }])
  })
})
