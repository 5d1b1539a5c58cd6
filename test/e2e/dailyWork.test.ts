import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect as expectValue, test } from 'vitest'
import { expect } from './stage/expect.ts'
import { chooseLook } from './stage/look.ts'
import { openStage, patience, type Stage } from './stage/openStage.ts'
import { aDay, pause } from './stage/practice.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
  await expect(page).toHaveURL(/\/journeys$/, patience)
  await pause(page, stage.sql)
  // Calls are asked for on the fourth day after the greeting at the latest.
  for (let days = 0; days < 7 && (await countOpenTasks()) === 0; days++) await aDay(page, stage.sql)
})
afterAll(() => stage?.close())

const go = (place: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click()

async function countOpenTasks(): Promise<number> {
  const [row] = await stage.sql<{ count: number }[]>`select count(*) as count from tasks where state = 'open'`
  return row?.count ?? 0
}
async function countCustomers(): Promise<number> {
  const [row] = await stage.sql<{ count: number }[]>`select count(*) as count from customers`
  return row?.count ?? 0
}

test('the outbox holds what was written to whom, with the verdict in words', async () => {
  await go('Outbox')
  const lines = page.getByRole('table', { name: 'Outbox' }).getByRole('row')
  await expect(lines.nth(1)).toBeVisible(patience)
  await lines.nth(1).click()
  await expect(page.getByText(/^Judged at /)).toBeVisible(patience)
})

test('an agent records how a call went, and the customer goes on', async () => {
  await go('Tasks')
  await page.getByRole('table', { name: 'Tasks' }).getByRole('row').nth(1).click()
  await page.getByRole('radio', { name: 'Reached' }).click()
  await page.getByLabel('Note').fill('Will come by on Friday.')
  await page.getByRole('button', { name: 'Record outcome' }).click()
  await expect(page.getByText(/goes on in the journey/).first()).toBeVisible(patience)
  await expect
    .poll(
      () => stage.sql<{ outcome: string }[]>`
        select t.outcome from tasks t join visits v on v.run_id = t.run_id and v.ordinal = t.visit
        where t.answer ->> 'note' = 'Will come by on Friday.' and v.left_at is not null`,
      patience,
    )
    .toEqual([{ outcome: 'reached' }])
})

const csv = (text: string) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') })

test('a list with mistakes is refused as a whole, each with line and column', async () => {
  const before = await countCustomers()
  await go('Customers')
  await page.getByRole('button', { name: 'Import file' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a file' })
  await dialog
    .locator('input[type=file]')
    .setInputFiles(
      csv('\uFEFFid,email,name\r\nn-1,one@example.com,One\r\nn-2,not-an-address,Two\r\nn-1,,Again\r\n'),
    )
  const problems = dialog.getByRole('table', { name: 'Problems in the file' })
  await expect(problems.getByRole('row').filter({ hasText: 'email' })).toContainText('3', patience)
  await expect(problems.getByRole('row').filter({ hasText: 'id' }).last()).toContainText('4')
  await expect(dialog.getByRole('button', { name: /^Import 3 customers$/ })).toBeDisabled()
  expectValue(await countCustomers()).toBe(before)
})

test('the mended list is written, and its customers are found', async () => {
  const before = await countCustomers()
  const dialog = page.getByRole('dialog', { name: 'Import a file' })
  await dialog.getByRole('button', { name: 'Choose another file' }).click()
  await dialog
    .locator('input[type=file]')
    .setInputFiles(
      csv('id,email,name,points\nn-1,one@example.com,Nerissa One,12\nn-2,two@example.com,Two,7\n'),
    )
  await dialog.getByRole('button', { name: 'Import 2 customers' }).click()
  await expect(dialog.getByText('2 customers are accepted').first()).toBeVisible(patience)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect.poll(countCustomers, patience).toBe(before + 2)
  await page.getByRole('searchbox', { name: 'Search by name or id' }).fill('Nerissa')
  await expect(page.getByRole('link', { name: 'Nerissa One' })).toBeVisible(patience)
})

test('language and theme change at once and stay after a reload', async () => {
  await chooseLook(page, 'zh-CN', 'dark')
  await page.reload()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible(patience)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await chooseLook(page, 'en', 'light')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible(patience)
})

test('a journey is drawn by keys alone: add, walk, delete, undo', async () => {
  await go('Journeys')
  await page.getByRole('link', { name: 'Apology after bad service' }).focus()
  await page.keyboard.press('Enter')
  const edit = page.getByRole('radio', { name: 'Edit' })
  await edit.focus()
  await page.keyboard.press('Enter')
  const cards = page.locator('[data-node]')
  await expect(page.getByRole('navigation', { name: 'Node types' })).toBeVisible(patience)
  const entry = page.locator('[data-node][data-type="segment"]')
  await entry.focus()
  await page.keyboard.press('Enter')
  const drawn = await cards.count()
  await page.getByRole('searchbox', { name: 'Find a node type' }).focus()
  await page.keyboard.type('note')
  await page.keyboard.press('Enter')
  await expect(cards).toHaveCount(drawn + 1, patience)
  const note = page.locator('[data-node][data-type="note"]')
  await entry.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-node]:focus')).toHaveAttribute('data-type', 'channel', patience)
  await note.focus()
  await page.keyboard.press('Delete')
  await expect(note).toHaveCount(0, patience)
  await page.keyboard.press('Control+z')
  await expect(note).toHaveCount(1, patience)
  await page.keyboard.press('Control+z')
  await expect(note).toHaveCount(0, patience)
  await expect(cards).toHaveCount(drawn)
  // What is typed right after the key stands on the new note, and means no other keys.
  await entry.focus()
  await page.keyboard.press('n')
  const sticker = page.getByRole('textbox', { name: 'Note for colleagues' })
  await expect(sticker).toBeFocused(patience)
  await page.keyboard.type('Ask first')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(sticker).toHaveCount(0, patience)
})

test('nothing went wrong in the browser', () => {
  expectValue(stage.complaints).toEqual([])
})
