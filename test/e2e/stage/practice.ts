import type { Page } from '@playwright/test'
import type { RawSql } from '@rekindle/server/db'
import { expect } from './expect.ts'
import { patience } from './openStage.ts'

const bar = (page: Page) => page.getByRole('region', { name: 'Practice clock' })

/** Stops the clock and waits until everything of its instant is done. */
export async function pause(page: Page, sql: RawSql): Promise<void> {
  const button = bar(page).getByRole('button', { name: 'Pause' })
  // Before the clock is known the button says "Play" and can't be pressed.
  await expect(bar(page).getByRole('button', { name: /^(Play|Pause)$/ })).toBeEnabled(patience)
  if (await button.isVisible()) await button.click()
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible(patience)
  await settled(sql)
}

/** Pushes the resting clock on by one day. */
export async function aDay(page: Page, sql: RawSql): Promise<void> {
  const before = await clockOf(sql)
  await bar(page).getByRole('button', { name: '+1 day' }).click()
  await expect.poll(() => clockOf(sql), patience).toBe(before + 86_400_000)
  await settled(sql)
}

export async function clockOf(sql: RawSql): Promise<number> {
  const [row] = await sql<{ at: number }[]>`select clock_at as at from workspaces where mode = 'practice'`
  return row?.at ?? 0
}

/** Nothing lies in an inbox, a tray or at a sender, and nothing is due. */
const settled = (sql: RawSql) =>
  expect
    .poll(async () => {
      const [row] = await sql<{ open: number }[]>`
          select (select count(*) from inbox) + (select count(*) from mail) + (select count(*) from claims)
            + (select count(*) from timers t join workspaces w on w.id = t.workspace_id
               where w.mode = 'practice' and t.due_at <= w.clock_at and not t.parked) as open`
      return row?.open
    }, patience)
    .toBe(0)
