import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect as expectValue, test } from 'vitest'
import { expect } from './stage/expect.ts'
import { findFlaws } from './stage/findFlaws.ts'
import { chooseLook } from './stage/look.ts'
import { openStage, patience, type Stage } from './stage/openStage.ts'
import { aDay, pause } from './stage/practice.ts'

/* What a marketer decides about people inside: pause, resume, a publish with a plan, going back. */

const pictures = fileURLToPath(new URL('./out', import.meta.url))
const winBack = 'Five-touch win-back by reason'

let stage: Stage
let page: Page
/** Half a minute and more: `npm run test:full` walks through it. */
describe.runIf(process.env.REKINDLE_FULL === '1')('people inside', () => {
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    stage = await openStage()
    page = stage.page
    await expect(page).toHaveURL(/\/journeys$/, patience)
    await pause(page, stage.sql)
    await aDay(page, stage.sql)
    await page.getByRole('link', { name: winBack }).click()
  })
  afterAll(() => stage?.close())

  async function look(name: string): Promise<void> {
    expectValue(await findFlaws(page)).toEqual([])
    await page.screenshot({ path: `${pictures}/plans-${name}.png` })
  }

  const open = async (item: RegExp) => {
    await page.getByRole('button', { name: /^(Hold, stop, versions|暂停、停止与版本)$/ }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }

  // Days would take minutes here: some waits are made due by hand.
  test('a pause says what it holds, and resuming asks what to do with what fell due', async () => {
    await open(/^Pause/)
    await page.getByRole('radio', { name: 'Hold everything' }).click()
    await look('pause')
    await page.getByRole('button', { name: 'Pause', exact: true }).last().click()
    await expect(page.getByText('The journey is paused').first()).toBeVisible(patience)
    await stage.sql`
    update timers t set due_at = w.clock_at, parked = true from workspaces w
    where w.id = t.workspace_id and w.mode = 'practice' and t.run_id in (
      select r.id from runs r join journeys j on j.id = r.journey_id where j.title ->> 'en' = ${winBack} limit 9)`
    await look('held')
    await open(/^Resume/)
    await expect(page.getByText(/^Due while paused: \d+ people/).first()).toBeVisible(patience)
    await look('resume')
    await page.getByRole('button', { name: 'Resume', exact: true }).click()
    await expect(page.getByText('The journey goes on').first()).toBeVisible(patience)
    const report = page.getByRole('region', { name: 'What became of people inside' })
    await expect(report.getByText('Everybody inside was reached')).toBeVisible(patience)
    await report.getByRole('button', { name: 'Put away' }).click()
    await expect(report).toBeHidden()
    await open(/^Stop/)
    await look('stop')
    await page.keyboard.press('Escape')
  })

  test('the brake is set by what is expected an hour, and says that it may overshoot', async () => {
    await open(/^Brake/)
    const dialog = page.getByRole('dialog', { name: 'Brake' })
    await dialog.getByRole('switch', { name: 'Use a brake' }).click()
    await dialog.getByRole('spinbutton', { name: 'Entries expected an hour' }).fill('2000')
    await dialog.getByRole('spinbutton', { name: 'Times too many' }).fill('2')
    await expect(dialog.getByText(/^It pauses at more than 4,000 entries/)).toBeVisible()
    await look('brake')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('The brake is set').first()).toBeVisible(patience)
    const [row] = await stage.sql<{ brake: object }[]>`
      select brake from journeys where title ->> 'en' = ${winBack}`
    expectValue(row?.brake).toEqual({ perHour: 2_000, factor: 2 })
  })

  test('publishing asks for those whose step was removed, and takes them where it is told', async () => {
    await page.getByRole('radio', { name: 'Edit' }).click()
    const [busy] = await stage.sql<{ node: string; count: number }[]>`
    select r.node, count(*)::int as count from runs r join journeys j on j.id = r.journey_id
    where j.title ->> 'en' = ${winBack} and r.status = 'active' group by 1 order by 2 desc limit 1`
    await page.locator(`[data-node="${busy?.node}"]`).focus()
    await page.keyboard.press('Delete')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible(patience)
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Publish version 2' })
    // What was removed is looked at on the canvas first: there are both drawings.
    await dialog.getByRole('button', { name: 'See on the canvas' }).click()
    await expect(page).toHaveURL(/diff=1\.\.draft/, patience)
    const removed = page.locator(`[data-node="${busy?.node}"][data-change="removed"]`)
    await expect(removed.getByText('Removed')).toBeVisible(patience)
    const changes = page.getByRole('complementary', { name: 'Changes' })
    await expect(changes.getByRole('button', { expanded: false })).toHaveCount(1)
    await look('diff')
    await page.getByRole('button', { name: 'Back to the canvas' }).click()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    const all = dialog.getByRole('combobox', { name: /^What becomes of the \d+ people inside/ })
    await expect(all).toBeVisible(patience)
    await all.selectOption({ label: 'Move, waits as they are' })
    await expect(dialog.getByRole('alert').filter({ hasText: /would be nowhere/ })).toBeVisible(patience)
    await expect(dialog.getByRole('button', { name: 'Publish version 2' })).toBeDisabled()
    await look('publish')
    await dialog.getByRole('combobox').nth(1).scrollIntoViewIfNeeded()
    const lost = dialog.locator('select[aria-invalid="true"]')
    await lost.first().selectOption({ label: 'Leave the journey' })
    await expect(dialog.getByRole('alert').filter({ hasText: /would be nowhere/ })).toBeHidden(patience)
    await dialog.getByRole('button', { name: 'Publish version 2' }).click()
    await expect(page.getByText('Version 2 is live').first()).toBeVisible(patience)
    const left = () =>
      stage.sql<{ count: number }[]>`
      select count(*)::int as count from runs where ended_reason = 'planned'`.then(([row]) => row?.count)
    await expect.poll(left, patience).toBe(busy?.count)
    const report = page.getByRole('region', { name: 'What became of people inside' })
    await expect(report.getByText('Everybody inside was reached')).toBeVisible(patience)
    await look('reached')
    await report.getByRole('button', { name: 'Report' }).click()
    const table = page.getByRole('table', { name: 'What became of people inside' })
    const row = table.getByRole('row', { name: /^Leave the journey/ })
    await expect(row.getByRole('cell').nth(2)).toHaveText(String(busy?.count))
    await page.getByText('Step by step').click()
    await look('report')
    await page.keyboard.press('Escape')
  })

  test('an older version can be gone back to, in Chinese too', async () => {
    await chooseLook(page, 'zh-CN', 'dark')
    await open(/^版本/)
    const drawer = page.getByRole('dialog', { name: '版本' })
    await drawer.getByRole('button', { name: '此版的改动' }).click()
    await expect(page.getByRole('complementary', { name: '改动' })).toBeVisible(patience)
    await page.getByRole('button', { name: '返回画布' }).click()
    await open(/^版本/)
    await page.getByRole('button', { name: '查看结果' }).first().click()
    await expect(page.getByRole('table', { name: '旅程中客户的处理结果' })).toBeVisible(patience)
    await look('versions')
    await page.getByRole('button', { name: '回到此版…' }).click()
    await expect(page.getByRole('combobox').first()).toBeVisible(patience)
    await look('rollback')
    await page.getByRole('button', { name: '发布第 3 版' }).click()
    await expect(page.getByText('新进入的客户将走第 1 版的画布').first()).toBeVisible(patience)
  })

  test('what is scheduled stands over the canvas, and is published when the clock gets there', async () => {
    await chooseLook(page, 'en', 'light')
    await page.getByRole('radio', { name: 'Edit' }).click()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: /^Publish version/ })
    await dialog.getByRole('radio', { name: 'Later' }).click()
    await dialog.getByRole('button', { name: 'Schedule version 4' }).click()
    const banner = page.getByRole('region', { name: 'Scheduled publish' })
    await expect(banner.getByText(/^To be published on/)).toBeVisible(patience)
    await look('scheduled')
    // The next morning at nine may be more than a day ahead.
    await aDay(page, stage.sql)
    await aDay(page, stage.sql)
    await expect(banner).toBeHidden(patience)
    const [version] = await stage.sql<{ number: number }[]>`
      select max(v.number) as number from versions v join journeys j on j.id = v.journey_id
      where j.title ->> 'en' = ${winBack}`
    expectValue(version?.number).toBe(4)
    // The draft is what was published: another stroke, for somebody to approve.
    await page.locator('[data-node]').last().focus()
    await page.keyboard.press('Delete')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible(patience)
    await chooseLook(page, 'zh-CN', 'dark')
  })

  test('an owner asks for approval, and the publish dialog says what was changed and by whom', async () => {
    const journey = page.url()
    await page.goto(journey.replace(/\/journeys\/.*/, '/settings'))
    await page.getByRole('switch', { name: '发布前需由他人审批' }).click()
    await expect(page.getByRole('switch')).toBeChecked(patience)
    await look('approvalSetting')
    await page.goto(journey.replace(/\?.*/, '?version=draft'))
    await expect(page.getByRole('button', { name: '发布', exact: true })).toBeVisible(patience)
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await expect(page.getByRole('region', { name: '需由他人审批' })).toBeVisible(patience)
    await look('approval')
  })
})
