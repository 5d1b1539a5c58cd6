import {
  DurationText,
  LocalizedText,
  Rule,
  WallTimeText,
  Weekdays,
  type LocalizedText as Words,
  ZoneName,
} from '@rekindle/runtime'
import { z } from 'zod'

/** How a field is drawn. `object`, `union`, `list` and `record` hold fields of their own. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'number'
  | 'yesNo'
  | 'choice'
  | 'duration'
  | 'time'
  | 'weekdays'
  | 'zone'
  | 'localizedText'
  | 'rule'
  | 'event'
  | 'journey'
  | 'attribute'
  | 'texts'
  | 'record'
  | 'list'
  | 'object'
  | 'union'
  | 'constant'

/** A schema as a form sees it: what kind of control, what words, may it be left empty. */
export interface FieldShape {
  kind: FieldKind
  /** The schema without optional, default and the like. */
  inner: z.ZodType
  optional: boolean
  /** What an empty field means. */
  fallback: unknown
  title: Words | undefined
  help: Words | undefined
  options: Readonly<Record<string, Words>>
}

interface Meta {
  title?: string
  description?: string
  'x-zh'?: { title?: string; description?: string }
  'x-options'?: Record<string, Words>
  'x-widget'?: string
}

type Def = z.core.$ZodTypeDef & { innerType?: z.ZodType }

/** Schemas that have a control of their own wherever they are used, also refined or described anew. */
const known = new Map<unknown, FieldKind>([
  [Rule, 'rule'],
  [DurationText, 'duration'],
  [WallTimeText, 'time'],
  [Weekdays, 'weekdays'],
  [ZoneName, 'zone'],
  [LocalizedText, 'localizedText'],
])
const widgets = new Set<string>([
  'rule',
  'duration',
  'localizedText',
  'longText',
  'attribute',
  'event',
  'journey',
])

/** Reads a zod schema for a form. Words come from the schema's own metadata, see `field` in the nodes package. */
export function describeSchema(schema: z.ZodType): FieldShape {
  let inner = schema
  let optional = false
  let fallback: unknown
  let meta: Meta = metaOf(schema)
  for (let def = inner._zod.def as Def; def.innerType; def = inner._zod.def as Def) {
    if (def.type === 'optional' || def.type === 'nullable') optional = true
    if (def.type === 'default') fallback = (def as unknown as z.core.$ZodDefaultDef).defaultValue
    inner = def.innerType
    // The nearest words win as a whole: help of a bare text type does not explain a field.
    if (meta.title === undefined) meta = metaOf(inner)
  }
  const zh = meta['x-zh']
  const words = (en: string | undefined, chinese: string | undefined): Words | undefined =>
    en === undefined ? undefined : { en, ...(chinese === undefined ? {} : { 'zh-CN': chinese }) }
  const kind = kindOf(inner, meta['x-widget'])
  return {
    kind,
    inner,
    optional,
    fallback,
    title: words(meta.title, zh?.title),
    // A clone inherits the description of its schema: "a duration such as 3d" explains no field.
    help: ownHelp(kind, zh) ? words(meta.description, zh?.description) : undefined,
    options: meta['x-options'] ?? {},
  }
}

const ownHelp = (kind: FieldKind, zh: Meta['x-zh']): boolean =>
  zh?.description !== undefined || ![...known.values()].includes(kind)

const metaOf = (schema: z.ZodType): Meta => (z.globalRegistry.get(schema) ?? {}) as Meta

function kindOf(schema: z.ZodType, widget: string | undefined): FieldKind {
  if (widget && widgets.has(widget)) return widget as FieldKind
  for (let at: unknown = schema; at; at = (at as z.ZodType)._zod.parent) {
    const kind = known.get(at)
    if (kind) return kind
  }
  const def = schema._zod.def
  switch (def.type) {
    case 'number':
    case 'int':
      return 'number'
    case 'boolean':
      return 'yesNo'
    case 'enum':
      return 'choice'
    case 'literal':
      return (def as z.core.$ZodLiteralDef<true>).values[0] === true ? 'yesNo' : 'constant'
    case 'array':
      return describeSchema((def as z.core.$ZodArrayDef).element as z.ZodType).kind === 'text'
        ? 'texts'
        : 'list'
    case 'record':
      return 'record'
    case 'object':
      return 'object'
    case 'union':
      return 'discriminator' in def ? 'union' : 'text'
    default:
      return 'text'
  }
}
