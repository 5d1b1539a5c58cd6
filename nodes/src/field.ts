import type { LocalizedText } from '@rekindle/runtime'

/** How a form may draw a field better than its bare type tells. */
export type Widget =
  | 'rule'
  | 'duration'
  | 'localizedText'
  | 'longText'
  | 'copy'
  | 'attribute'
  | 'event'
  | 'journey'
  | 'money'

interface More {
  /** One sentence of help, English and Chinese. */
  help?: [en: string, zh: string]
  /** Words for the values of an enum. */
  options?: Record<string, LocalizedText>
  widget?: Widget
}

/**
 * Words of a settings field in both languages, for `.meta(…)`. They travel with the schema: form, JSON Schema and
 * docs take them from there (`title`, `description`, and the Chinese under `x-zh`).
 */
export function field(en: string, zh: string, { help, options, widget }: More = {}): Record<string, unknown> {
  return {
    title: en,
    ...(help ? { description: help[0] } : {}),
    'x-zh': { title: zh, ...(help ? { description: help[1] } : {}) },
    ...(options ? { 'x-options': options } : {}),
    ...(widget ? { 'x-widget': widget } : {}),
  }
}
