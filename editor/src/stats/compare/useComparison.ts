import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { armsQuery, type NumbersOf, rangeStatsQuery } from '../../api/numbers.ts'
import { useEditing, useFlow } from '../../canvas/Editing.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import type { ShownRange } from '../range/useRange.ts'
import { useOverlay } from '../tools/useOverlay.ts'
import { type ArmsMoney, armsMoneyOf } from './armsMoneyOf.ts'
import { armsOf } from './armsOf.ts'
import { type Comparison, sideOf } from './Comparison.ts'
import { type ComparisonChoice, readComparison } from './ComparisonChoice.ts'
import { nodesBehind } from './nodesBehind.ts'

export interface Comparing {
  choice: ComparisonChoice | undefined
  comparison: Comparison | undefined
  /** What both arms brought, where goals say what they are worth. */
  money: ArmsMoney | undefined
  /** The share of customers counted for arms, 1 for all. */
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
  const whole = useQuery({
    ...rangeStatsQuery(
      choice?.kind === 'version' ? { ...of, version: choice.version } : of,
      kind === 'before' ? range.before : range.instants,
    ),
    enabled: kind === 'version' || (kind === 'before' && range.before !== undefined),
  })
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
  return {
    choice,
    comparison: useStore(numbers, ({ against }) => against),
    money: choice?.kind === 'arms' && arms.data ? armsMoneyOf(arms.data, choice) : undefined,
    sample: kind === 'arms' ? (arms.data?.sample ?? 1) : 1,
    error: kind !== undefined && !asked.data ? asked.error : null,
    retry: () => void asked.refetch(),
  }
}

/** Nodes behind a port that nobody has reached yet are there all the same: nought, not absent. */
function onDrawing<Side extends { nodes: object }>(side: Side, nodes: ReadonlySet<string> | undefined): Side {
  const none = Object.fromEntries([...(nodes ?? [])].map((id) => [id, { entered: 0, ports: {} }]))
  return { ...side, nodes: { ...none, ...side.nodes } }
}
