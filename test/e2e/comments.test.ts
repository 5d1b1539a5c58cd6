import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect as expectValue, test } from 'vitest'
import { createSession } from '../../server/src/auth/sessions.ts'
import { createUser, setRole } from '../../server/src/auth/users.ts'
import { expect } from './stage/expect.ts'
import { findFlaws } from './stage/findFlaws.ts'
import { openStage, type Stage, patience as usual } from './stage/openStage.ts'
import { pause } from './stage/practice.ts'

/* One mentions a colleague at a step; the colleague sees it, answers and resolves; the first sees that. */

const patience = { ...usual, timeout: 60_000 }
let stage: Stage
/** The owner, and a viewer called Ben. */
let ann: Page
let ben: Page
let apology: string

beforeAll(async () => {
  stage = await openStage()
  ann = stage.page
  ann.context().setDefaultTimeout(patience.timeout)
  await expect(ann).toHaveURL(/\/journeys$/, patience)
  await pause(ann, stage.sql)
  await ann.getByRole('link', { name: 'Apology after bad service' }).click()
  await expect(ann).toHaveURL(/\/journeys\/./, patience)
  apology = ann.url().replace(/\?.*/, '')
  await ann.goto(`${apology}?version=draft`)
  ben = await signIn('Ben Viewer')
  await ben.goto(apology.replace(/\/journeys\/.*/, '/journeys'))
})
afterAll(() => stage?.close())

/** A window of somebody who may see everything and change nothing. */
async function signIn(name: string): Promise<Page> {
  const now = Date.now()
  const user = await createUser(stage.sql, name, now)
  const workspaces = await stage.sql<{ id: string }[]>`select id from workspaces`
  for (const { id } of workspaces) await setRole(stage.sql, id, user, 'viewer', now)
  const { origin, port } = new URL(stage.server.url)
  const context = await stage.browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(patience.timeout)
  const value = await createSession(stage.sql, user, now)
  await context.addCookies([{ name: `rekindle_${port}`, value, url: origin }])
  return context.newPage()
}

const panel = (page: Page) => page.getByRole('region', { name: 'Comments' })

test('who is mentioned at a step sees it, answers and resolves, and the other one sees that without a reload', async () => {
  const card = ann.locator('[data-node][data-type="channel"]').first()
  await card.focus()
  await ann.keyboard.press('c')
  await expect(panel(ann).getByRole('textbox', { name: 'Write a comment' })).toBeFocused(patience)
  await ann.keyboard.type('Is this the right tone, @ben')
  await expect(panel(ann).getByRole('option', { name: /Ben Viewer/ })).toBeVisible(patience)
  await ann.keyboard.press('Enter')
  await ann.keyboard.press('Control+Enter')
  await expect(panel(ann).getByText('@Ben Viewer')).toBeVisible(patience)
  await expect(card.getByRole('button', { name: '1 open comment thread' })).toBeVisible(patience)
  expectValue(await findFlaws(ann)).toEqual([])

  await ben.getByRole('button', { name: '1 new mention of you' }).click()
  await expect(ben.getByRole('menuitem', { name: /Is this the right tone/ })).toBeVisible(patience)
  await ben.keyboard.press('Escape')
  await expect(ben.getByRole('button', { name: '1 new mention of you' })).toBeFocused(patience)
  await ben.keyboard.press('Enter')
  await ben.getByRole('menuitem', { name: /Owner.*Is this the right tone/ }).click()
  await expect(panel(ben).getByRole('article', { name: 'Thread begun by Owner' })).toBeFocused(patience)
  await expect(panel(ben).getByText('Is this the right tone')).toBeVisible(patience)
  await expect(ben.getByRole('button', { name: 'Where you were mentioned' })).toBeVisible(patience)
  await panel(ben).getByRole('textbox', { name: 'Reply' }).fill('It is.')
  await ben.keyboard.press('Control+Enter')
  await expect(panel(ann).getByText('It is.')).toBeVisible(patience)
  await expect(ann.locator('[data-said]')).toContainText('Ben Viewer commented on', patience)

  await panel(ben).getByRole('button', { name: 'Resolve' }).click()
  await expect(panel(ann).getByRole('button', { name: 'Resolved (1)' })).toBeVisible(patience)
  await expect(card.getByRole('button', { name: /open comment/ })).toBeHidden(patience)
  await ann.keyboard.press('Escape')
  await expect(panel(ann)).toBeHidden(patience)
  await expect(card).toBeFocused(patience)
  expectValue(stage.complaints).toEqual([])
})
