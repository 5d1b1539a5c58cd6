import type { Locator, Page } from '@playwright/test'
import { expect } from '../stage/expect.ts'
import { patience } from '../stage/openStage.ts'
import { keyed } from './keyed.ts'

/** Fingers on the keys of the outline: they walk from row to row and do there what the keys do. */
export class OutlineHand {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  row(key: string): Locator {
    return this.page.locator(`[data-row="${key}"]`)
  }

  /** Arrows, up or down, until the row has the focus; it is unfolded first where it is hidden. */
  async goTo(key: string): Promise<void> {
    const step = key.split(' ')[0] ?? key
    if ((await this.row(key).count()) === 0) {
      await this.goTo(step)
      await this.page.keyboard.press('ArrowRight')
      await expect(this.row(key)).toBeVisible()
    }
    const by = await this.row(key).evaluate((row) => {
      const rows = [...document.querySelectorAll('[data-row]')]
      const focused = document.activeElement?.closest('[data-row]')
      return focused ? rows.indexOf(row) - rows.indexOf(focused) : undefined
    })
    if (by === undefined) throw new Error('The focus is not in the outline.')
    for (let n = 0; n < Math.abs(by); n++) await this.page.keyboard.press(by > 0 ? 'ArrowDown' : 'ArrowUp')
    await expect(this.row(key)).toBeFocused()
  }

  /** Puts a step of this type behind the row that has the focus, and tells its id. */
  async add(type: string, name: string): Promise<string> {
    const before = await this.focusedRow()
    await this.page.keyboard.press('Insert')
    await this.page.keyboard.type(name)
    await keyed(this.page.locator(`[data-radix-popper-content-wrapper] [data-palette="${type}"]`)).click()
    await expect.poll(async () => await this.focusedRow(), patience).not.toBe(before)
    await expect.poll(async () => await this.focusedRow(), patience).not.toBeNull()
    return (await this.focusedRow()) ?? ''
  }

  /** Names the step of the row that has the focus. */
  async rename(name: string): Promise<void> {
    const row = (await this.focusedRow()) ?? ''
    await this.page.keyboard.press('F2')
    await expect(this.row(row).getByRole('textbox')).toBeFocused()
    await this.page.keyboard.type(name)
    await this.page.keyboard.press('Enter')
    await expect(this.row(row)).toBeFocused()
  }

  /** Leads the way of the row that has the focus to a step that is there. */
  async lead(to: string, name: string): Promise<void> {
    await this.page.keyboard.press('>')
    const box = this.page.getByRole('dialog').getByRole('combobox')
    await expect(box).toBeFocused()
    await this.page.keyboard.type(name)
    const chosen = this.page.getByRole('dialog').locator('[aria-selected=true]')
    for (let tries = 0; (await chosen.getAttribute('data-item')) !== to; tries++) {
      if (tries > 20) throw new Error(`"${name}" is not offered.`)
      await this.page.keyboard.press('ArrowDown')
    }
    await this.page.keyboard.press('Enter')
    await expect(box).toBeHidden()
  }

  focusedRow(): Promise<string | null> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? null)
  }
}
