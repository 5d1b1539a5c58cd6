import { liquidPath } from '@rekindle/nodes'
import type { KnownName } from '@rekindle/server/contract'

export interface Completion {
  label: string
  /** An example, or the kind of value. */
  about?: string | undefined
  kind: 'name' | 'filter' | 'tag'
  /** What is written instead of the label. */
  insert?: string
  /** Takes the place of the point that was typed before it as well. */
  eatsPoint?: boolean
}

const roots = ['customer', 'offer', 'brand']
const offer = ['title', 'value', 'code', 'expiresAt']
const filters = [
  'default: ""',
  'money',
  'date: "%Y-%m-%d"',
  'capitalize',
  'upcase',
  'downcase',
  'truncate: 20',
  'round',
]
const tags = [
  'if',
  'elsif',
  'else',
  'endif',
  'unless',
  'endunless',
  'case',
  'when',
  'endcase',
  'for',
  'endfor',
  'assign',
]

/** What may come next in Liquid, judged by the line up to the cursor. Outside of `{{` and `{%` nothing is offered. */
export function completeLiquid(before: string, names: readonly KnownName[]): Completion[] {
  const inside = /\{(?:\{(?:(?!\}\}).)*|%(?:(?!%\}).)*)$/.exec(before)?.[0]
  if (inside === undefined || isInText(inside)) return []
  if (/\|\s*\w*$/.test(inside)) return filters.map((label) => ({ label, kind: 'filter' }))
  if (/^\{%-?\s*\w*$/.test(inside)) return tags.map((label) => ({ label, kind: 'tag' }))
  const [, root] = /(\w+)\.[\p{L}\p{N}_-]*$/u.exec(inside) ?? []
  if (root === 'customer') return ['name', ...names.map(({ name }) => name)].flatMap(attribute(names))
  if (root === 'offer') return offer.map((label) => ({ label, kind: 'name' }))
  if (root === 'brand') return [{ label: 'name', kind: 'name' }]
  return /^\{\{-?\s*\w*$|^\{%-?\s*\w+\s+(?:.*\s)?\w*$/.test(inside)
    ? roots.map((label) => ({ label, kind: 'name' }))
    : []
}

/** Within quotation marks that are open nothing is code. */
const isInText = (inside: string): boolean =>
  ((inside.match(/"/g)?.length ?? 0) + (inside.match(/'/g)?.length ?? 0)) % 2 === 1

/** An attribute with its commonest value; one with a space or a point in its name is written in brackets. */
const attribute =
  (names: readonly KnownName[]) =>
  (label: string, at: number, all: readonly string[]): Completion[] => {
    const path = all.indexOf(label) === at ? liquidPath('customer', label) : undefined
    if (path === undefined) return []
    const value = names.find(({ name }) => name === label)?.values[0]?.value
    const about = value === undefined ? undefined : String(value)
    const rest = path.slice('customer'.length)
    return rest.startsWith('.')
      ? [{ label, about, kind: 'name' }]
      : [{ label, about, kind: 'name', insert: rest, eatsPoint: true }]
  }
