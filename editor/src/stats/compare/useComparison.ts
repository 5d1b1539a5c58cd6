import type { Arms, VersionStats } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { armsQuery, type NumbersOf, rangeStatsQuery, takingsQuery } from '../../api/numbers.ts'
import { useEditing, useFlow } from '../../canvas/Editing.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import type { ShownRange } from '../range/useRange.ts'
import { useOverlay } from '../tools/useOverlay.ts'
import { armsOf } from './armsOf.ts'
import { type Comparison, sideOf } from './Comparison.ts'
import { type ComparisonChoice, readComparison } from './ComparisonChoice.ts'
import { compareTakings, type TakingsComparison } from './compareTakings.ts'
import { nodesBehind } from './nodesBehind.ts'

export interface Comparing {
  choice: ComparisonChoice | undefined
  comparison: Comparison | undefined
  /** What both sides brought, where goals say what they are worth. */
  money: TakingsComparison | 'currencies' | undefined
  /** Goals that are worth something count other things on the other side. */
  otherGoals: boolean
  /** The share of customers counted for arms and for money, 1 for all. */
  sample: number
  error: unknown
  retry: () => void
}

/** Fetches what the cards are held against, as the address names it, and lays it beside their numbers. */
export function useComparison(of: NumbersOf, range: ShownRange): Comparing {
  const { t } = useTranslation('overlay')
  const { numbers, registry } = useEditing()
  const { language } = useLanguage()
  const { compare } = useOverlay()
  const flow = useFlow((whole) => whole)
  const choice = useMemo(() => readComparison(compare), [compare])
  const kind = choice?.kind
  const isWhole = kind === 'version' || (kind === 'before' && range.before !== undefined)
  const other = choice?.kind === 'version' ? { ...of, version: choice.version } : of
  const otherRange = kind === 'before' ? range.before : range.instants
  const whole = useQuery({ ...rangeStatsQuery(other, otherRange), enabled: isWhole })
  const marks = useStore(numbers, ({ live }) => valuedMarks(live))
  const isWorth = isWhole && marks !== undefined
  const takings = useQuery({ ...takingsQuery(of, range.instants), enabled: isWorth })
  const otherTakings = useQuery({ ...takingsQuery(other, otherRange), enabled: isWorth })
  const node = choice?.kind === 'arms' ? choice.node : ''
  const arms = useQuery({ ...armsQuery(of, node, range.instants), enabled: kind === 'arms' })
  const { version } = of
  const comparison = useMemo((): Comparison | undefined => {
    if (choice?.kind === 'arms') {
      if (!arms.data) return undefined
      const names = armsOf(flow, registry, language).find((one) => one.node === choice.node)?.arms
      const side = (port: string) => arms.data.arms[port] ?? { started: 0, nodes: {} }
      const behind = [choice.here, choice.there].map((port) => nodesBehind(flow, choice.node, port))
      return {
        here: onDrawing(side(choice.here), behind[0]),
        there: onDrawing(side(choice.there), behind[1]),
        names: {
          here: names?.find(({ port }) => port === choice.here)?.name ?? choice.here,
          there: names?.find(({ port }) => port === choice.there)?.name ?? choice.there,
        },
        only: new Set(behind.flatMap((nodes) => [...(nodes ?? [])])),
      }
    }
    if (!choice || !whole.data) return undefined
    const names =
      choice.kind === 'version'
        ? { here: `v${version}`, there: `v${choice.version}` }
        : { here: t('compare.now'), there: t('compare.then') }
    return { here: 'cards', there: sideOf(whole.data), names }
  }, [choice, whole.data, arms.data, flow, registry, language, version, t])
  useEffect(() => numbers.getState().compare(comparison), [numbers, comparison])
  const asked = kind === 'arms' ? arms : whole
  const sides = isWorth && takings.data && otherTakings.data ? [takings.data, otherTakings.data] : []
  const [hereTold, thereTold] = choice?.kind === 'arms' ? armsTold(arms.data, choice) : sides
  return {
    choice,
    comparison: useStore(numbers, ({ against }) => against),
    money: hereTold && thereTold && compareTakings(hereTold, thereTold),
    otherGoals: isWorth && whole.data !== undefined && valuedMarks(whole.data) !== marks,
    sample: Math.min(...[kind === 'arms' ? arms.data : undefined, ...sides].map((one) => one?.sample ?? 1)),
    error: kind !== undefined && !asked.data ? asked.error : null,
    retry: () => void asked.refetch(),
  }
}

/** What the goals that are worth something count; nothing where none is. */
function valuedMarks(stats: Pick<VersionStats, 'values' | 'phases'> | undefined): string | undefined {
  const goals = Object.keys(stats?.values ?? {}).sort()
  return goals.length > 0 ? goals.map((goal) => `${goal} ${stats?.phases[goal]}`).join(' ') : undefined
}

const armsTold = (told: Arms | undefined, ports: { here: string; there: string }) =>
  [ports.here, ports.there].map((port) => ({
    currency: told?.currency,
    takings: told?.arms[port]?.money,
  }))

/** Nodes behind a port that nobody has reached yet are there all the same: nought, not absent. */
function onDrawing<Side extends { nodes: object }>(side: Side, nodes: ReadonlySet<string> | undefined): Side {
  const none = Object.fromEntries([...(nodes ?? [])].map((id) => [id, { entered: 0, ports: {} }]))
  return { ...side, nodes: { ...none, ...side.nodes } }
}
