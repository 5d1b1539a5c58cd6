import type { Locator, Page } from '@playwright/test'
import { expect } from '../stage/expect.ts'

/** Nobody goes on longer than this. */
const most = 400

/**
 * Brings the focus to a control as one does without a mouse: Tab, or Shift and Tab where it lies behind; within a list of
 * which Tab reaches one, arrows.
 */
export async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  // Looked up by its name once: that takes longer than a press.
  let element = await target.elementHandle()
  for (let presses = 0; presses < most; presses++) {
    const key = await element?.evaluate(nextKey)
    if (key === 'gone') {
      element = await target.elementHandle()
      continue
    }
    if (key === undefined) return
    await page.keyboard.press(key)
  }
  throw new Error(`The focus does not come to ${target}.`)
}

/** The key that leads nearer to the element; nothing when it has the focus, `gone` when it was drawn anew. Runs in the browser. */
async function nextKey(element: Element): Promise<string | undefined> {
  // Lists move the focus a moment after the arrow; who presses again before has pressed twice.
  await new Promise((done) => setTimeout(done))
  if (!element.isConnected) return 'gone'
  const at = document.activeElement
  if (at === element) return undefined
  const lists = '[role=menu], [role=radiogroup], [role=tablist], [role=group], [role=toolbar]'
  const list = element.closest(lists)
  const inList = list !== null && at !== null && list.contains(at) && at.closest(lists) === list
  const isRoving = (element as HTMLElement).tabIndex < 0
  const isBehind = Boolean(at && at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING)
  if (list && isRoving && (inList || at === list)) {
    const isDown = list.matches('[role=menu]')
    return isBehind && at !== list ? (isDown ? 'ArrowUp' : 'ArrowLeft') : isDown ? 'ArrowDown' : 'ArrowRight'
  }
  return isBehind && at !== document.body ? 'Shift+Tab' : 'Tab'
}
