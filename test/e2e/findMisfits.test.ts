import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../setup/chromium.ts'
import { findMisfits } from './stage/findMisfits.ts'

/* What the looks are held by must see what it is there for. */

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  page = await browser.newPage({ viewport: { width: 390, height: 800 } })
})
afterAll(() => browser?.close())

const wrong = {
  'words that leave the page': [
    '<div style="overflow:hidden auto"><p style="width:600px">Far out</p></div>',
    ['sticks out of the page: <p> “Far out”'],
  ],
  'words that are cut off': [
    '<p style="width:40px;overflow:hidden;white-space:nowrap">Cut off words</p>',
    [expect.stringMatching(/^words are cut off by \d+: <p> “Cut off words”$/)],
  ],
  'words wider than their button': [
    '<button style="width:60px;height:44px;padding:0;white-space:nowrap">Words that leave</button>',
    [expect.stringMatching(/^words leave their button by \d+: <button>/)],
  ],
  'a menu longer than the window': [
    '<div role="menu" style="position:absolute;bottom:20px;height:900px">Delete</div>',
    ['reaches out of the window: <div> “Delete”'],
  ],
  'a button under something': [
    '<button style="width:60px;height:44px">Go</button><b style="position:absolute;inset:0;height:90px">Over</b>',
    ['lies under <b> “Over”: <button> “Go”'],
  ],
  'a button too small for a thumb': [
    '<button style="width:50px;height:20px">Go</button>',
    ['is 50 × 20: <button> “Go”'],
  ],
  'a text that was never written': [
    '<p>journeys:empty.title</p><p>Hello {{name}}</p>',
    ['was never written: “journeys:empty.title”', 'was never written: “Hello {{name}}”'],
  ],
} as const

test.each(Object.entries(wrong))('%s is found', async (_, [html, found]) => {
  await page.setContent(html)
  expect(await findMisfits(page, { byThumb: true })).toEqual(found)
})

test('nothing is found where all is well, dots and scrolled lists too', async () => {
  await page.setContent(`<button style="width:90px;height:44px">Go</button>
    <p style="width:40px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">Words with dots</p>
    <div style="height:60px;overflow-y:auto">${'<p>Line</p>'.repeat(20)}</div>`)
  expect(await findMisfits(page, { byThumb: true })).toEqual([])
})
