import type { Flow, Registry } from '@rekindle/runtime'
import { edgesFrom } from '../../canvas/edgesFrom.ts'
import { nodeFace } from '../../canvas/nodeFace.ts'
import type { Format } from '../../format/createFormat.ts'
import type { NumbersState } from '../createNumbers.ts'
import { type Heat, heatOf, isShareHeat, tintOf } from '../heatOf.ts'
import { moneyOf } from '../money/moneyOf.ts'
import { heatOfMoney } from '../money/moneyTint.ts'
import type { PictureTint } from './Picture.ts'
import { paper, shelves } from './paper.ts'

interface Sources {
  heat: Heat
  flow: Flow
  registry: Registry
  numbers: Pick<NumbersState, 'stats' | 'live' | 'stays'>
  format: Pick<Format, 'share' | 'span' | 'money' | 'moneyShort'>
}

/** The colours that lie over cards on screen, with what they stand for, by node; the same cards are left white. */
export function tintsOf(sources: Sources): ReadonlyMap<string, PictureTint> {
  const tints = new Map<string, PictureTint>()
  for (const id of Object.keys(sources.flow.nodes)) {
    const tint = tintAt(id, sources)
    if (tint) tints.set(id, tint)
  }
  return tints
}

function tintAt(id: string, { heat, flow, registry, numbers, format }: Sources): PictureTint | undefined {
  const { stats, live, stays } = numbers
  if (heat === 'revenue') {
    const money = moneyOf(stats)
    const amount = money?.nodes[id] ?? 0
    if (!money || amount === 0) return undefined
    return tint(paper.ok, heatOfMoney(amount, money.most), format.moneyShort(amount, money))
  }
  if (heat === 'time') {
    const meanMs = stays?.nodes[id]?.time?.meanMs ?? 0
    if (!stays || meanMs < 1_000) return undefined
    return tint(shelves.logic, (0.4 * meanMs) / stays.longestMs, format.span(meanMs))
  }
  const node = flow.nodes[id]
  const shown = (heat === 'waiting' ? live : stats)?.nodes[id]
  if (!isShareHeat(heat) || !node || !shown) return undefined
  if (nodeFace(node, registry, 'en').group === 'end') return undefined
  const drawn = new Set(edgesFrom(flow.edges, id).map(({ port }) => port))
  const share = heatOf(heat, shown, (port) => drawn.has(port))
  if (share === undefined || share < 0.0005) return undefined
  return tint(heat === 'dropOff' ? paper.bad : paper.info, share, format.share(share, 1))
}

const tint = (colour: string, heat: number, figure: string): PictureTint => ({
  ...{ colour, figure, opacity: tintOf(heat) / 100 },
})
