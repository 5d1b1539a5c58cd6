import type { KnownName } from '@rekindle/server/contract'

export interface Completion {
  label: string
  /** An example, or the kind of value. */
  about?: string | undefined
  isFilter?: boolean
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

/** What may come next in Liquid, judged by the line up to the cursor. Outside of `{{` nothing is offered. */
export function completeLiquid(before: string, names: readonly KnownName[]): Completion[] {
  const inside = /\{\{(?:(?!\}\}).)*$/.exec(before)?.[0]
  if (inside === undefined) return []
  if (/\|\s*\w*$/.test(inside)) return filters.map((label) => ({ label, isFilter: true }))
  const [, root] = /(\w+)\.\w*$/.exec(inside) ?? []
  if (root === 'customer')
    return ['name', ...names.map(({ name }) => name).filter((name) => name !== 'name')]
      .filter((name) => /^[\w-]+$/.test(name))
      .map((label) => {
        const value = names.find(({ name }) => name === label)?.values[0]?.value
        return { label, about: value === undefined ? undefined : String(value) }
      })
  if (root === 'offer') return offer.map((label) => ({ label }))
  if (root === 'brand') return [{ label: 'name' }]
  return /\{\{-?\s*\w*$/.test(inside) ? roots.map((label) => ({ label })) : []
}
