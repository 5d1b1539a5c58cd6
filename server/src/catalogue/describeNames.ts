import type { KnownName } from '../contract/catalogue.ts'
import { groupedBy } from './groupedBy.ts'
import { isAddressLike, isPersonalName } from './isPersonalName.ts'

/** One value of one name, and how often it was seen. */
export interface SeenValue {
  name: string
  value: string | number | boolean
  count: number
  /** Of all values of the name. */
  seen: number
  /** How many different values the name has. */
  variety: number
}

const date = /^\d{4}-\d{2}-\d{2}/
/** More different texts than these, seen hardly ever twice, are no choice to offer. */
const mostTexts = 40

/** Names with their kind and their most frequent values; `values` come by name, the frequent ones first. */
export function describeNames(values: readonly SeenValue[]): KnownName[] {
  return [...groupedBy(values, ({ name }) => name)].map(([name, all]) => {
    const [first] = all as [SeenValue]
    const kind = kindOf(all.map(({ value }) => value))
    const personal =
      isPersonalName(name) || all.some(({ value }) => typeof value === 'string' && isAddressLike(value))
    const isChoice = kind !== 'text' || first.variety <= mostTexts || first.seen / first.variety >= 3
    const offered = personal || !isChoice ? [] : all.map(({ value, count }) => ({ value, count }))
    return { name, kind, seen: first.seen, personal, values: offered }
  })
}

function kindOf(values: readonly (string | number | boolean)[]): KnownName['kind'] {
  if (values.every((value) => typeof value === 'number')) return 'number'
  if (values.every((value) => typeof value === 'boolean')) return 'yesNo'
  return values.every((value) => typeof value === 'string' && date.test(value)) ? 'date' : 'text'
}
