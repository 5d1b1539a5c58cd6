import type { Json } from '@rekindle/runtime'
import type { Draw } from '../generate/Draw.ts'
import { hostileNames, hostileValue } from './hostileValue.ts'

type Parent = Json[] | { [key: string]: Json }

/** Spoils a flow in a few random places: keys gone, values swapped, doubled, retyped or replaced by hostile ones. */
export function mutateFlow(draw: Draw, flow: unknown): Json {
  const root = { flow: structuredClone(flow) as Json }
  for (let i = draw.pick([1, 1, 2, 4]); i > 0; i--) mutateOnce(draw, root)
  return root.flow
}

function mutateOnce(draw: Draw, root: { flow: Json }): void {
  const places = placesIn(root)
  const { parent, key } = draw.pick(places)
  const other = draw.pick(places)
  const alike = draw.pick(places.filter((place) => place.key === key))
  draw.weighted<() => void>([
    [6, () => write(parent, key, structuredClone(read(alike.parent, alike.key)))],
    [3, () => remove(parent, key)],
    [4, () => write(parent, key, hostileValue(draw))],
    [2, () => write(parent, key, structuredClone(read(other.parent, other.key)))],
    [2, () => add(parent, draw.pick(hostileNames), hostileValue(draw))],
    [2, () => add(parent, draw.pick(hostileNames), structuredClone(read(parent, key)))],
    [1, () => write(parent, key, [read(parent, key)])],
  ])()
}

/** Every value with where it hangs; short branches are as likely to be chosen from as long ones. */
function placesIn(root: Parent): { parent: Parent; key: string }[] {
  const places: { parent: Parent; key: string }[] = []
  const queue: Parent[] = [root]
  for (let parent = queue.pop(); parent !== undefined && places.length < 3_000; parent = queue.pop()) {
    for (const key of Object.keys(parent)) {
      places.push({ parent, key })
      const child = read(parent, key)
      if (typeof child === 'object' && child !== null) queue.push(child)
    }
  }
  return places
}

const read = (parent: Parent, key: string): Json => (parent as Record<string, Json>)[key] as Json

/** As JSON.parse would: `__proto__` becomes a key like any other. */
function write(parent: Parent, key: string, value: Json): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true })
}

function remove(parent: Parent, key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else if (key !== 'flow') delete parent[key]
}

function add(parent: Parent, key: string, value: Json): void {
  if (Array.isArray(parent)) parent.push(value)
  else write(parent, key, value)
}
