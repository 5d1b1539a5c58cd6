import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { registry } from '@rekindle/nodes'
import { checkFlow, compileFlow, Flow } from '@rekindle/runtime'
import { afterAll, beforeAll, expect as expectValue, test } from 'vitest'
import { meaningOf } from './build/meaningOf.ts'
import { buildByKeys } from './keys/buildByKeys.ts'
import { keyed } from './keys/keyed.ts'
import { expect } from './stage/expect.ts'
import { openStage, patience, type Stage } from './stage/openStage.ts'

/* The whole way from the printed address to the first message, by somebody who has no mouse. */

const isFull = process.env.REKINDLE_FULL === '1'
const title = 'Sorry, by keys'
const template = saidInFull(
  Flow.parse(
    JSON.parse(readFileSync(new URL('../../examples/service-apology/flow.json', import.meta.url), 'utf8')),
  ),
)
/** The whole template, or what it stands on: we are sorry, the manager calls, what has changed, farewell. */
const wanted: Flow = { ...(isFull ? template : spineOf(template)), title: { ...template.title, en: title } }

/** A form writes out what a file may leave to its default: who fits already comes in, too. */
function saidInFull(flow: Flow): Flow {
  const entry = flow.nodes[flow.entry]
  const trigger = entry?.settings.trigger
  if (!entry || typeof trigger !== 'object') return flow
  const settings = { ...entry.settings, trigger: { ...trigger, inside: 'enter' } }
  return { ...flow, nodes: { ...flow.nodes, [flow.entry]: { ...entry, settings } } }
}

function spineOf(flow: Flow): Flow {
  const named = (name: string) => {
    const found = Object.entries(flow.nodes).find(([, node]) => Object.values(node.title ?? {})[0] === name)
    if (!found) throw new Error(`The template has no "${name}".`)
    return found[0]
  }
  const lines: [string, string, string][] = [
    ['Left over bad service', 'joined', 'We are sorry'],
    ['We are sorry', 'sent', 'The next morning'],
    ['The next morning', 'done', 'The manager calls'],
    ['The manager calls', 'reached', 'What has changed'],
    ['The manager calls', 'refused', 'They said no'],
    ['The manager calls', 'noAnswer', 'We tried to call'],
    ['The manager calls', 'timeout', 'We tried to call'],
    ['We tried to call', 'sent', 'What has changed'],
    ['What has changed', 'sent', 'Four days to think'],
    ['Four days to think', 'happened', 'Back and cared for'],
    ['Four days to think', 'timeout', 'We part as friends'],
  ]
  const edges = lines.map(([from, port, to]) => ({ from: named(from), port, to: named(to) }))
  const kept = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const { goals = [], exits = [], ...settings } = flow.settings
  return {
    ...flow,
    nodes: Object.fromEntries(Object.entries(flow.nodes).filter(([id]) => kept.has(id))),
    edges,
    settings: { ...settings, goals: goals.slice(0, 1), exits: exits.slice(0, 2) },
  }
}

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
  await expect(page).toHaveURL(/\/journeys$/, patience)
  // A press of the mouse would be a mistake of the test.
  await page.evaluate(() => {
    for (const kind of ['pointerdown', 'mousedown'])
      addEventListener(kind, () => document.documentElement.setAttribute('data-mouse', ''), true)
  })
})
afterAll(() => stage?.close())

const bar = () => keyed(page.getByRole('region', { name: 'Practice clock' }))

test('a marketer without a mouse begins a journey on an empty canvas', async () => {
  await bar().getByRole('button', { name: 'Pause' }).click()
  await keyed(page.getByRole('button', { name: 'New journey' })).click()
  await keyed(page.getByRole('textbox', { name: 'Name' })).fill(title)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-node][data-type="segment"]')).toBeVisible(patience)
})

test('they build the apology: step by step from the audience to the farewell', async () => {
  await buildByKeys(page, wanted, registry)
  await expect(page.locator('[data-save="saved"]')).toBeVisible(patience)
})

test('a mistake is told, found and mended, and undone by a key', async () => {
  const errors = page.locator('[data-said-problems]')
  // The farewell alone ends here: without it the letter leads nowhere.
  await page.keyboard.press('End')
  const last = await page.evaluate(() => document.activeElement?.getAttribute('data-row'))
  await page.keyboard.press('Delete')
  await expect(page.locator('[data-said]')).toContainText('Deleted')
  await expect(errors).toContainText(/warning|error/)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.locator('[data-said]')).toContainText('Undone: Deleted')
  await expect(page.locator(`[data-row="${last}"]`)).toBeVisible()
  await expect(errors).toHaveText('No problems')
})

test('they publish it, and it means what the template means', async () => {
  await keyed(page.getByRole('button', { name: 'Publish', exact: true })).click()
  const dialog = page.getByRole('dialog', { name: 'Publish version 1' })
  await keyed(dialog.getByRole('button', { name: 'Publish version 1' })).click()
  await expect(page.getByText('Version 1 is live').first()).toBeVisible(patience)
  const [version] = await ask<{ versions: { number: number }[] }>('').then(({ versions }) => versions)
  expectValue(version?.number).toBe(1)
  const { flow } = await ask<{ flow: unknown }>('/versions/1')
  const built = Flow.parse(flow)
  expectValue(meaningOf(built, registry, 'en')).toEqual(meaningOf(wanted, registry, 'en'))
  expectValue(checkFlow(built, registry).problems).toEqual([])
  expectValue(Object.keys(compileFlow(built, registry).config)).not.toEqual([])
})

test('the next day customers come in and are told that we are sorry', async () => {
  await bar().getByRole('button', { name: '+1 day' }).click()
  const { ws, id } = place()
  await expect
    .poll(async () => {
      const { items } = await get<{ items: { body: string }[] }>(`/workspaces/${ws}/messages?journey=${id}`)
      return items.some((message) => JSON.stringify(message).includes('We are sorry.'))
    }, patience)
    .toBe(true)
})

test('no mouse was pressed, and nothing went wrong in the browser', async () => {
  expectValue(await page.locator('html').getAttribute('data-mouse')).toBeNull()
  expectValue(stage.complaints).toEqual([])
})

function place(): { ws: string; id: string } {
  const [, ws = '', id = ''] = /\/w\/([^/]+)\/journeys\/([^/?]+)/.exec(page.url()) ?? []
  return { ws, id }
}

async function get<T>(path: string): Promise<T> {
  const answer = await page.request.get(`${stage.server.url}/api/v1${path}`)
  expectValue(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()) as T
}

const ask = <T>(path: string) => get<T>(`/workspaces/${place().ws}/journeys/${place().id}${path}`)
