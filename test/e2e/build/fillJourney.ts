import type { Locator } from '@playwright/test'
import type { Flow } from '@rekindle/runtime'
import { fillDuration } from './fillDuration.ts'
import { fillRule } from './fillRule.ts'
import { placeOf } from './placeOf.ts'

/** Fills the panel of the journey: names, who may come again, goals, and what ends it early. */
export async function fillJourney(panel: Locator, { title, settings }: Flow): Promise<void> {
  await panel.getByLabel('Name in English').fill(title.en ?? '')
  await panel.getByLabel('Name in Chinese').fill(title['zh-CN'] ?? '')
  const { reentry, goals = [], exits = [] } = settings
  const again = placeOf(panel, ['settings', 'reentry'])
  if (reentry) await again.locator('select').first().selectOption(reentry.kind)
  if (reentry?.kind === 'afterTime') {
    const [, amount = '', unit = ''] = /^(\d+)(mo|[mhdw])$/.exec(reentry.time) ?? []
    await again.getByLabel('Time until the next entry', { exact: true }).fill(amount)
    await again.getByLabel('Unit of Time until the next entry').selectOption(unit)
  }
  for (const [at, goal] of goals.entries()) await addGoal(panel, at, goal)
  for (const [at, { when, reason }] of exits.entries()) {
    await panel.getByRole('button', { name: 'Add exit rule' }).click()
    await panel.getByLabel('Reason', { exact: true }).nth(at).selectOption(reason)
    await fillRule(placeOf(panel, ['settings', 'exits', at, 'when']), when, 'customer')
  }
}

type Goal = NonNullable<Flow['settings']['goals']>[number]

async function addGoal(
  panel: Locator,
  at: number,
  { title, event, where, window, value }: Goal,
): Promise<void> {
  await panel.getByRole('button', { name: 'Add goal' }).click()
  const card = placeOf(panel, ['settings', 'goals']).locator(':scope > div.rounded-xl').nth(at)
  if (title?.en) await card.getByLabel('Name of the goal').fill(title.en)
  const field = card.getByRole('combobox', { name: 'Event' })
  await field.fill(event)
  await field.press('Escape')
  await fillDuration(
    card
      .locator('div')
      .filter({ hasText: /^Within/ })
      .first(),
    window,
  )
  if (value) await fillValue(card, value)
  if (!where) return
  await card.getByRole('button', { name: 'Only if the event …' }).click()
  await fillRule(placeOf(card, ['settings', 'goals', at, 'where']), where, 'event')
}

async function fillValue(card: Locator, value: NonNullable<Goal['value']>): Promise<void> {
  await card.getByLabel('What it is worth').selectOption(value.from)
  await card.getByLabel('Currency').selectOption(value.currency)
  if (value.from === 'fixed') throw new Error('No story has a goal of a fixed worth yet: fill it in here.')
  await card.getByLabel('Property with the amount').fill(value.property)
  await card.getByLabel('Property with the amount').press('Escape')
  await card.getByLabel('Written as').selectOption(value.unit)
}
