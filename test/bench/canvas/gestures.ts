import type { CDPSession, Page } from '@playwright/test'

const beatMs = 16
export const beats = 90
const patienceMs = 180_000

/** Sends one event of the hand every sixtieth of a second, whether or not the page keeps up, and waits for the last. */
async function keepTime(send: (beat: number) => Promise<unknown>): Promise<void> {
  let last: Promise<unknown> = Promise.resolve()
  for (let beat = 0; beat < beats; beat++) {
    last = send(beat)
    await new Promise((resolve) => setTimeout(resolve, beatMs))
  }
  await last
}

const mouse = (debug: CDPSession, params: { x: number; y: number } & Record<string, unknown>) =>
  debug.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...params } as never)

const sway = (beat: number, reach: number) => Math.round(Math.sin(beat / 12) * reach)

/** The hand on the canvas; each lasts a second and a half. */
export const gestures = {
  async drag(page: Page, debug: CDPSession): Promise<void> {
    const { x, y } = await cardInSight(page)
    await mouse(debug, { x, y })
    await mouse(debug, { type: 'mousePressed', x, y, button: 'left', clickCount: 1 })
    await keepTime((beat) =>
      mouse(debug, { x: x + sway(beat, 200), y: y + beat, button: 'left', buttons: 1 }),
    )
    await mouse(debug, { type: 'mouseReleased', x, y, button: 'left', clickCount: 1 })
  },
  async pan(page: Page, debug: CDPSession): Promise<void> {
    const { x, y } = await middle(page)
    await keepTime((beat) => mouse(debug, { type: 'mouseWheel', x, y, deltaX: 24, deltaY: sway(beat, 40) }))
  },
  async zoom(page: Page, debug: CDPSession): Promise<void> {
    const { x, y } = await middle(page)
    // 2 is Control: the wheel zooms.
    await keepTime((beat) =>
      mouse(debug, { type: 'mouseWheel', x, y, deltaX: 0, deltaY: beat < 45 ? 12 : -12, modifiers: 2 }),
    )
  },
} as const

async function middle(page: Page) {
  const box = await page.locator('.react-flow').boundingBox()
  if (!box) throw new Error('There is no canvas on the page.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A place on the head of a card that lies free. */
async function cardInSight(page: Page) {
  const found = await page.evaluate(() => {
    const pane = document.querySelector('.react-flow')?.getBoundingClientRect()
    for (const card of document.querySelectorAll('[data-node]')) {
      const box = card.getBoundingClientRect()
      if (!pane || box.left < pane.left + 250 || box.right > pane.right - 250) continue
      if (box.top < pane.top + 60 || box.bottom > pane.bottom - 200) continue
      return { x: Math.round(box.left + box.width / 3), y: Math.round(box.top + 16) }
    }
    return undefined
  })
  if (!found) throw new Error('No card lies in sight.')
  return found
}

/** Milliseconds from each key to the frame that shows it, while a name is typed in the inspector. */
export async function typeName(page: Page): Promise<number[]> {
  const field = page.locator('#inspector input[type=text], #inspector input:not([type])').first()
  await field.click()
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(globalThis, { seen })
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => seen.push(performance.now() - timeStamp))),
      { capture: true },
    )
  })
  await page.keyboard.type('a name that is long enough to tell', { delay: 60 })
  return page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen)
}

/** Milliseconds from the address to the first card on screen, everything fetched before. */
export async function openJourney(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' })
  const ready = await page.waitForFunction(
    () => document.querySelector('[data-node]') && performance.now(),
    undefined,
    { timeout: patienceMs },
  )
  return Number(await ready.jsonValue())
}
