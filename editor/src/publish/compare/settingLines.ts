import { canonicalText, type LocalizedText, localeTag } from '@rekindle/runtime'
import type { z } from 'zod'
import { describeSchema, type FieldShape } from '../../inspector/schema/describeSchema.ts'
import { fieldsOf, variantsOf } from '../../inspector/schema/schemaParts.ts'

/** A part of the way to a setting: words of its schema, a language, or the name of an item of a list. */
export type Label = { words: LocalizedText } | { locale: string } | { name: string }

/** One setting that differs; `before` and `after` are as they stand in the drawing. */
export interface SettingLine {
  path: string[]
  labels: Label[]
  /** How people see the value; absent where the schema does not know the place. */
  shape: FieldShape | undefined
  before?: unknown
  after?: unknown
}

interface Place {
  path: string[]
  labels: Label[]
}

/** What differs between two settings of one type, as far down as its schema can tell the parts apart. */
export const settingLines = (schema: z.ZodType, before: unknown, after: unknown): SettingLine[] =>
  linesAt(schema, { path: [], labels: [] }, before, after)

function linesAt(
  schema: z.ZodType | undefined,
  place: Place,
  before: unknown,
  after: unknown,
): SettingLine[] {
  if (canonicalText(before ?? null) === canonicalText(after ?? null)) return []
  if (!schema) return [{ ...place, shape: undefined, before, after }]
  const shape = describeSchema(schema)
  const here: Place = {
    path: place.path,
    labels: shape.title && place.path.length > 0 ? [...place.labels, { words: shape.title }] : place.labels,
  }
  const descend = descents[shape.kind]
  const [was, is] = [before ?? shape.fallback, after ?? shape.fallback]
  return descend?.(shape, here, was, is) ?? [{ ...here, shape, before, after }]
}

type Descent = (shape: FieldShape, here: Place, before: unknown, after: unknown) => SettingLine[] | undefined
type Values = Record<string, unknown>

const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {}

const keysOf = (...values: Values[]): string[] => [...new Set(values.flatMap(Object.keys))]

/** Kinds of settings that have parts of their own. */
const descents: Partial<Record<FieldShape['kind'], Descent>> = {
  object: ({ inner }, here, before, after) =>
    ofFields(fieldMap(inner), here, valuesOf(before), valuesOf(after)),
  union: ({ inner }, here, before, after) => {
    const { key, variants } = variantsOf(inner)
    const [was, is] = [valuesOf(before), valuesOf(after)]
    const ofVariant = (value: unknown) => variants.find((one) => one.value === value)?.schema
    const [old, now] = [ofVariant(was[key]), ofVariant(is[key])]
    const fields = new Map([...(old ? fieldMap(old) : []), ...(now ? fieldMap(now) : [])])
    const sayVariant = (schema: z.ZodType | undefined, value: unknown) =>
      (schema && describeSchema(schema).title) ?? value
    const turned: SettingLine[] =
      was[key] === is[key]
        ? []
        : [
            {
              path: [...here.path, key],
              labels: here.labels,
              shape: undefined,
              before: sayVariant(old, was[key]),
              after: sayVariant(now, is[key]),
            },
          ]
    return [...turned, ...ofFields(fields, here, { ...was, [key]: undefined }, { ...is, [key]: undefined })]
  },
  localizedText: (shape, here, before, after) =>
    keysOf(valuesOf(before), valuesOf(after)).flatMap((locale) => {
      const [was, is] = [valuesOf(before)[locale], valuesOf(after)[locale]]
      const labels = [...here.labels, { locale }]
      return was === is
        ? []
        : [
            {
              path: [...here.path, locale],
              labels,
              shape: { ...shape, kind: 'longText' as const },
              before: was,
              after: is,
            },
          ]
    }),
  record: ({ inner }, here, before, after) => {
    const { keyType, valueType } = inner._zod.def as unknown as { keyType: unknown; valueType: z.ZodType }
    return keysOf(valuesOf(before), valuesOf(after)).flatMap((name) =>
      linesAt(
        valueType,
        {
          path: [...here.path, name],
          labels: [...here.labels, keyType === localeTag ? { locale: name } : { name }],
        },
        valuesOf(before)[name],
        valuesOf(after)[name],
      ),
    )
  },
  list: ({ inner }, here, before, after) => {
    const [was, is] = [itemsById(before), itemsById(after)]
    if (!was || !is) return undefined
    const { element } = inner._zod.def as unknown as { element: z.ZodType }
    const order = (items: Map<string, Values>) =>
      [...items.keys()].filter((id) => was.has(id) && is.has(id)).join(' ')
    const names = (items: Map<string, Values>) => [...items.values()].map(nameOfItem)
    const turned: SettingLine[] =
      order(was) === order(is) ? [] : [{ ...here, shape: undefined, before: names(was), after: names(is) }]
    const within = keysOf(Object.fromEntries(was), Object.fromEntries(is)).flatMap((id) => {
      const item = is.get(id) ?? was.get(id) ?? {}
      const place = { path: [...here.path, id], labels: [...here.labels, { name: nameOfItem(item) }] }
      // Whole items are told by their parts; that they are new or gone is seen by the empty side.
      return linesAt(element, place, was.get(id), is.get(id)).filter(({ path }) => path.at(-1) !== 'id')
    })
    return [...turned, ...within]
  },
}

const fieldMap = (schema: z.ZodType): Map<string, z.ZodType> =>
  new Map(fieldsOf(describeSchema(schema).inner).map(({ name, schema: field }) => [name, field]))

const ofFields = (
  fields: Map<string, z.ZodType>,
  here: Place,
  before: Values,
  after: Values,
): SettingLine[] =>
  keysOf(before, after).flatMap((name) =>
    linesAt(fields.get(name), { path: [...here.path, name], labels: here.labels }, before[name], after[name]),
  )

/** Items with ids of their own; nothing for other lists. */
function itemsById(list: unknown): Map<string, Values> | undefined {
  const items = Array.isArray(list) ? list : list === undefined ? [] : undefined
  if (!items?.every((item) => typeof valuesOf(item).id === 'string')) return undefined
  return new Map(items.map((item) => [String(valuesOf(item).id), valuesOf(item)]))
}

const nameOfItem = ({ id, title }: Values): string =>
  typeof title === 'string' && title ? title : String(id)
