import type { Locator, Page } from '@playwright/test'
import { expect } from '../stage/expect.ts'
import { reach } from './reach.ts'

/** Longer texts come from the clipboard or an input method, as they do for people. */
const fewLetters = 30

/**
 * The same locator for somebody without a mouse: what would press, write or choose brings the focus there by keys and does
 * it by keys. Whatever fills a form can so be told to fill it without a mouse.
 */
export function keyed(locator: Locator): Locator {
  const page = locator.page()
  const { keyboard } = page
  const own: Partial<Record<keyof Locator, unknown>> = {
    page: () => keyedPage(page),
    click: async () => {
      await reach(page, locator)
      // Whoever presses a field wants to write there.
      if (!(await locator.evaluate((element) => element.matches('input, textarea, select'))))
        await keyboard.press('Enter')
    },
    fill: async (text: string) => {
      await reach(page, locator)
      if ((await locator.getAttribute('type')) === 'time') return typeTime(page, locator, text)
      await keyboard.press('ControlOrMeta+a')
      if (text === '') await keyboard.press('Delete')
      else if (text.length <= fewLetters) await keyboard.type(text)
      else await keyboard.insertText(text)
      await expect(locator).toHaveValue(text)
    },
    press: async (key: string) => {
      await reach(page, locator)
      await keyboard.press(key)
    },
    blur: () => keyboard.press('Tab'),
    setChecked: async (on: boolean) => {
      if ((await locator.isChecked()) === on) return
      await reach(page, locator)
      await keyboard.press('Space')
    },
    selectOption: (value: string) => choose(page, locator, value),
  }
  return new Proxy(locator, {
    get(target, name) {
      if (Object.hasOwn(own, name)) return own[name as keyof Locator]
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        const result: unknown = value.apply(target, args)
        return isLocator(result) ? keyed(result) : result
      }
    },
  })
}

const isLocator = (value: unknown): value is Locator =>
  typeof value === 'object' && value !== null && 'selectOption' in value && 'locator' in value

/** Menus hang on the page, not on the form that opens them. */
const keyedPage = (page: Page): Page =>
  new Proxy(page, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        const result: unknown = value.apply(target, args)
        return isLocator(result) ? keyed(result) : result
      }
    },
  })

/** Part after part, with the half of the day where the clock of the browser has one. */
async function typeTime(page: Page, field: Locator, time: string): Promise<void> {
  const { keyboard } = page
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const write = async (hours: number, half: string) => {
    for (let part = 0; part < 3; part++) await keyboard.press('ArrowLeft')
    await keyboard.type(`${String(hours).padStart(2, '0')}${String(minute).padStart(2, '0')}${half}`)
  }
  await write(hour % 12 || 12, hour < 12 ? 'a' : 'p')
  if ((await field.inputValue()) !== time) await write(hour, '')
  await expect(field).toHaveValue(time)
}

/** So many steps are quicker by arrows than by letters. */
const near = 4

/** Letters choose in a list as in every form of the browser; arrows go on from there, where several begin alike. */
async function choose(page: Page, list: Locator, value: string): Promise<void> {
  const look = () =>
    list.evaluate((element, wanted) => {
      const { options, selectedIndex } = element as HTMLSelectElement
      const at = [...options].findIndex((option) => option.value === wanted)
      return { away: at - selectedIndex, label: options[at]?.label }
    }, value)
  await reach(page, list)
  const { away, label } = await look()
  if (label === undefined) throw new Error(`The list has no "${value}".`)
  if (Math.abs(away) > near) await page.keyboard.type(label)
  for (let left = (await look()).away; left !== 0; left = (await look()).away)
    await page.keyboard.press(left > 0 ? 'ArrowDown' : 'ArrowUp')
}
