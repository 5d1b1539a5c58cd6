import type { Locator } from '@playwright/test'
import type { AttrRule, EventRule, Rule } from '@rekindle/runtime'
import { fillDuration } from './fillDuration.ts'

type Of = 'customer' | 'event'

/** Makes the rule of a builder, condition by condition. `builder` is the set of its fields. */
export async function fillRule(builder: Locator, rule: Rule, of: Of): Promise<void> {
  await fillGroup(builder.locator(':scope > div').first(), rule, of)
}

/** New conditions come behind those that stand there, which go when all are made. */
async function fillGroup(group: Locator, rule: Rule, of: Of): Promise<void> {
  const parts = group
    .locator(':scope > div')
    .filter({ has: group.page().getByRole('button', { name: 'Remove condition' }) })
  const old = await parts.count()
  const wanted = 'all' in rule ? rule.all : 'any' in rule ? rule.any : [rule]
  for (const [at, part] of wanted.entries()) await addPart(group, parts.nth(old + at), part, of)
  for (let left = old; left > 0; left--) await toolsOf(parts.first()).first().click()
  if (wanted.length < 2) return
  const word = 'any' in rule ? 'Any of these' : 'All of these'
  await group
    .locator(':scope > div > [aria-label="How the conditions belong together"] > button')
    .filter({ hasText: word })
    .click()
}

/** The bin and the switch to the opposite of a condition. */
const toolsOf = (part: Locator) => part.locator(':scope > div > span > button')

async function addPart(group: Locator, part: Locator, rule: Rule, of: Of): Promise<void> {
  const isNot = 'not' in rule
  const inner = isNot ? rule.not : rule
  const item =
    'attr' in inner
      ? of === 'event'
        ? 'A property of the event'
        : 'What we know of them'
      : 'event' in inner
        ? 'What they did'
        : 'A group of conditions'
  await group.locator(':scope > button').filter({ hasText: 'Add condition' }).click()
  await group.page().getByRole('menuitem', { name: item }).click()
  const body = part.locator(':scope > div > div').first()
  if ('attr' in inner) await fillAttr(body, inner)
  else if ('event' in inner) await fillEvent(body, inner)
  else if ('in' in inner) throw new Error(`Segment "${inner.in}": no template names one.`)
  else await fillGroup(body.locator(':scope > div').first(), inner, of)
  if (isNot) await toolsOf(part).nth(1).click()
}

async function fillAttr(row: Locator, { attr, is, value }: AttrRule): Promise<void> {
  await type(row.getByRole('combobox', { name: 'Attribute' }), attr)
  await row.getByLabel('Comparison').selectOption(is)
  if (value === undefined) return
  if (Array.isArray(value)) {
    const chips = row.getByRole('button', { name: /^Remove / })
    while ((await chips.count()) > 0) await chips.first().click()
    const field = row.getByRole('combobox', { name: 'Add a value' })
    for (const one of value) {
      await field.fill(String(one))
      await field.press('Enter')
    }
    await field.press('Escape')
    return
  }
  const field = row.getByLabel('Value', { exact: true })
  if (await row.getByLabel('Unit of Value').count()) {
    await field.fill(String(value).replace(/\D+$/, ''))
    await row.getByLabel('Unit of Value').selectOption(String(value).replace(/^\d+/, ''))
  } else if (typeof value === 'boolean') await field.selectOption(String(value))
  else await type(field, String(value))
}

async function fillEvent(row: Locator, { event, count, within, where }: EventRule): Promise<void> {
  await type(row.getByRole('combobox', { name: 'Event' }).first(), event)
  const howOften = row.getByLabel('How often').first()
  const { gte, lte, eq } = count ?? { gte: 1 }
  if (eq === 0) await howOften.selectOption('never')
  else {
    await howOften.selectOption(eq === undefined ? (gte === undefined ? 'lte' : 'gte') : 'eq')
    await row
      .getByLabel('Times', { exact: true })
      .first()
      .fill(String(eq ?? gte ?? lte))
  }
  await fillDuration(
    row
      .locator('div')
      .filter({ hasText: /^within the last/ })
      .first(),
    within,
  )
  if (!where) return
  await row.getByRole('button', { name: 'Only if the event …' }).click()
  await fillGroup(row.locator(':scope > div > div').last(), where, 'event')
}

/** Writes into a field with suggestions, and closes them. */
async function type(field: Locator, text: string): Promise<void> {
  await field.click()
  await field.fill(text)
  await field.press('Escape')
}
