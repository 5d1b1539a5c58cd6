import type { Locator } from '@playwright/test'

/** Where a setting stands, from the root of the form. */
export type Path = readonly (string | number)[]

/** The control of one setting, as the form marks it. */
export const placeOf = (form: Locator, path: Path): Locator =>
  form.locator(`[data-place='${JSON.stringify(path)}']`)

/** What the screen calls a language. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag
