import { dominatorsOf } from './dominatorsOf.ts'
import type { Lead, Outline, OutlineFlow, OutlineStep, OutlineWay, PortsOf } from './Outline.ts'
import { rankSteps } from './rankSteps.ts'
import { type Way, waysOf } from './waysOf.ts'

/**
 * Tells a drawing as a table of contents. A step that several ways lead to stands behind the last step they all pass, once;
 * elsewhere it is only named. The order follows from lines and ranks of ports alone, not from when something was drawn.
 */
export function outlineOf(flow: OutlineFlow, portsOf: PortsOf): Outline {
  const ways = waysOf(flow, portsOf)
  const reached = tell(Object.hasOwn(flow.nodes, flow.entry) ? [flow.entry] : [], ways)
  const told = new Set(rankSteps([flow.entry], ways))
  const rest = Object.keys(flow.nodes).filter((id) => !told.has(id))
  const unreached = tell(startsOf(rest, flow, ways), without(ways, told))
  return { reached, unreached, loops: [...loopsIn(reached), ...loopsIn(unreached)] }
}

type Ways = ReadonlyMap<string, readonly Way[]>

/** Ways into other parts stay, as references; their steps are told there. */
const without = (ways: Ways, told: ReadonlySet<string>): Ways =>
  new Map([...ways].filter(([id]) => !told.has(id)))

/** Where to begin with what nobody reaches: steps without a way to them, then one of each circle; by place on the canvas. */
function startsOf(ids: readonly string[], { layout }: OutlineFlow, ways: Ways): string[] {
  const [x, y] = [(id: string) => layout?.[id]?.[0] ?? 0, (id: string) => layout?.[id]?.[1] ?? 0]
  const sorted = [...ids].sort((a, b) => y(a) - y(b) || x(a) - x(b) || (a < b ? -1 : 1))
  const led = new Set(ids.flatMap((id) => (ways.get(id) ?? []).flatMap(({ to }) => to ?? [])))
  const starts = sorted.filter((id) => !led.has(id))
  const seen = new Set(rankSteps(starts, ways))
  for (const id of sorted) {
    if (seen.has(id)) continue
    starts.push(id)
    for (const one of rankSteps([id], ways)) seen.add(one)
  }
  return starts
}

function tell(starts: readonly string[], ways: Ways): OutlineStep[] {
  const order = rankSteps(starts, ways).filter((id) => ways.has(id))
  const rank = new Map(order.map((id, i) => [id, i]))
  const above = dominatorsOf(order, ways, new Set(starts))
  const below = groupBy(order, (id) => above.get(id))
  const isBack = ({ from, to }: Way) =>
    to !== undefined && (rank.get(to) ?? order.length) <= (rank.get(from) ?? 0)
  const forward = order.flatMap((id) => (ways.get(id) ?? []).filter((way) => !isBack(way)))
  const ledTo = groupBy(forward, ({ to }) => to)
  /** Whether people come to a step from this one alone, by one way. */
  const isOwn = (from: string) => (id: string) => above.get(id) === from && ledTo.get(id)?.length === 1
  const place = (first: readonly string[]): Draft[] => {
    const line: Draft[] = []
    const open = [...first].reverse()
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const behind = below.get(id) ?? []
      const own = behind.filter(isOwn(id))
      const main = mainOf(behind, own, (one) => (ways.get(one) ?? []).length === 0)
      const aside = new Set(own.filter((one) => one !== main))
      const outOf = (ways.get(id) ?? []).map((way) => {
        const inside = way.to !== undefined && aside.has(way.to) ? place([way.to]) : []
        return { ...way, lead: leadOf(way, inside.length > 0, isBack(way)), inside }
      })
      line.push({ id, ways: outOf })
      open.push(...behind.filter((one) => !aside.has(one)).reverse())
    }
    markNext(line)
    return line
  }
  return place(order.filter((id) => !above.has(id)))
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const key = keyOf(one)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

interface Draft extends OutlineStep {
  ways: OutlineWay[]
}

/** The step that goes on in line: the only one behind, or the only one of its own way where the journey does not end at once. */
function mainOf(
  behind: readonly string[],
  own: readonly string[],
  endsAtOnce: (id: string) => boolean,
): string | undefined {
  if (behind.length < 2) return own[0]
  const going = own.filter((id) => !endsAtOnce(id))
  return going.length === 1 ? going[0] : undefined
}

function leadOf({ to }: Way, isInside: boolean, isBack: boolean): Lead {
  if (to === undefined) return 'nowhere'
  return isInside ? 'inside' : isBack ? 'back' : 'elsewhere'
}

/** A way to the row that follows needs no reference. */
function markNext(line: readonly Draft[]): void {
  line.forEach((step, i) => {
    const next = line[i + 1]?.id
    step.ways = step.ways.map((way) =>
      next !== undefined && way.to === next && way.lead === 'elsewhere' ? { ...way, lead: 'next' } : way,
    )
  })
}

function loopsIn(steps: readonly OutlineStep[]): OutlineWay[] {
  const found: OutlineWay[] = []
  const look = (list: readonly OutlineStep[]) => {
    for (const { ways } of list)
      for (const way of ways) {
        if (way.lead === 'back') found.push(way)
        look(way.inside)
      }
  }
  look(steps)
  return found
}
