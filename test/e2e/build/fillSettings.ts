import type { Locator } from '@playwright/test'
import type { z } from 'zod'
import { describeSchema } from '../../../editor/src/inspector/schema/describeSchema.ts'
import { fieldsOf, variantsOf } from '../../../editor/src/inspector/schema/schemaParts.ts'
import { fillDuration } from './fillDuration.ts'
import { fillRule } from './fillRule.ts'
import { languageName, type Path, placeOf } from './placeOf.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Fills the form of a node field by field, as its schema names them: whatever the type, its controls stand where its
 * settings stand. Ids of branches and arms have no control; the product gives them.
 */
export async function fillSettings(form: Locator, schema: z.ZodType, settings: unknown): Promise<void> {
  await fill(form, schema, settings, [])
}

async function fill(form: Locator, schema: z.ZodType, value: unknown, path: Path): Promise<void> {
  const { kind, inner } = describeSchema(schema)
  const place = placeOf(form, path)
  if (value === undefined) return
  switch (kind) {
    case 'object':
      return fillFields(form, inner, value as Fields, path)
    case 'union': {
      const { key, variants } = variantsOf(inner)
      const chosen = String((value as Fields)[key])
      const variant = variants.find((one) => one.value === chosen)
      if (!variant) throw new Error(`"${chosen}" is no ${key}.`)
      await placeOf(form, [...path, key])
        .locator('select')
        .selectOption(chosen)
      const { [key]: _, ...rest } = value as Fields
      return fillFields(form, variant.schema, rest, path)
    }
    case 'list':
      return fillList(form, inner, value as unknown[], path)
    case 'record':
      return fillCopy(form, value as Readonly<Record<string, Fields>>, path)
    case 'localizedText':
      for (const [tag, text] of Object.entries(value as Readonly<Record<string, string>>)) {
        await place.getByRole('radio', { name: languageName(tag) }).click()
        await place.locator('textarea').fill(text)
      }
      return
    case 'rule': {
      const builder = place.locator('visible=true')
      if ((await place.count()) === 0) await openRule(form, schema)
      return fillRule(builder.first(), value as Parameters<typeof fillRule>[1], ofWhom(path))
    }
    case 'choice':
      await place.locator('select').selectOption(String(value))
      return
    case 'duration':
      return fillDuration(place, String(value))
    case 'weekdays':
      for (const day of value as number[])
        await place
          .getByRole('button')
          .nth(day - 1)
          .click()
      return
    case 'yesNo':
      await place.getByRole('checkbox').setChecked(value === true)
      return
    case 'texts':
      await place.locator('input').fill((value as unknown[]).join(', '))
      await place.locator('input').blur()
      return
    default:
      await fillText(place, String(value))
  }
}

async function fillFields(form: Locator, schema: z.ZodType, value: Fields, path: Path): Promise<void> {
  for (const { name, schema: field } of fieldsOf(schema)) {
    const here = [...path, name]
    const isHidden = name === 'id' && (await placeOf(form, here).count()) === 0
    if (!isHidden) await fill(form, field, value[name], here)
  }
}

/** As many items as wanted: one by one with the button of the list, and those too many are thrown away. */
async function fillList(
  form: Locator,
  list: z.ZodType,
  items: readonly unknown[],
  path: Path,
): Promise<void> {
  const { element } = list._zod.def as unknown as { element: z.ZodType }
  const first = fieldsOf(describeSchema(element).inner).map(({ name }) => name)
  const has = async (at: number) => {
    const places = first.map((name) => placeOf(form, [...path, at, name]).count())
    return (await Promise.all(places)).some((count) => count > 0)
  }
  for (const [at, item] of items.entries()) {
    if (!(await has(at))) await form.getByRole('button', { name: /^Add( branch| arm)?$/ }).click()
    await fill(form, element, item, [...path, at])
  }
  while (await has(items.length))
    await form
      .getByRole('button', { name: /^Remove/ })
      .nth(items.length)
      .click()
}

/** Texts by language, each under its tab. */
async function fillCopy(form: Locator, copy: Readonly<Record<string, Fields>>, path: Path): Promise<void> {
  for (const [tag, texts] of Object.entries(copy)) {
    await form.getByRole('tab', { name: languageName(tag) }).click()
    for (const [name, text] of Object.entries(texts))
      await fillText(placeOf(form, [...path, tag, name]), String(text))
  }
}

async function fillText(place: Locator, text: string): Promise<void> {
  const field = place.locator('input, textarea').first()
  await field.click()
  // An amount is written in whole units, and kept in the smallest.
  const digits = await field.getAttribute('data-digits')
  await field.fill(digits === null ? text : String(Number(text) / 10 ** Number(digits)))
  // Suggestions would lie over what comes next.
  if ((await field.getAttribute('role')) === 'combobox') await field.press('Escape')
}

/** A rule that may be missing is a button until it is wanted. */
async function openRule(form: Locator, schema: z.ZodType): Promise<void> {
  const { title } = describeSchema(schema)
  await form.getByRole('button', { name: title?.en ?? '' }).click()
}

const ofWhom = (path: Path) => (path.at(-1) === 'where' ? 'event' : 'customer')
