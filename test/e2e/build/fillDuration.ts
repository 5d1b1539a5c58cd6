import type { Locator } from '@playwright/test'

/** Writes a duration such as "3d" as its number and its unit; none empties the field. */
export async function fillDuration(place: Locator, duration: string | undefined): Promise<void> {
  const [, amount = '', unit = ''] = /^(\d+)(mo|[mhdw])$/.exec(duration ?? '') ?? []
  await place.locator('input').fill(amount)
  if (amount !== '') await place.locator('select').selectOption(unit)
}
