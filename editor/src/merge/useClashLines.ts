import type { CanvasGroup, CanvasNote, Flow, FlowNode } from '@rekindle/runtime'
import { pickText } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { nodeFace, titleText } from '../canvas/nodeFace.ts'
import { type MergeConflict, type Side, same } from '../document/merge/Merge.ts'
import { useLanguage } from '../i18n/useLanguage.ts'

const shownChars = 160
const short = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > shownChars ? `${text.slice(0, shownChars - 1)}…` : text
}

/** What is called what in a clash, and how each side has it, in lines that say only what differs. */
export function useClashLines(flows: Readonly<Record<Side, Flow>>) {
  const { t } = useTranslation('document')
  const { registry } = useEditing()
  const { language } = useLanguage()
  const faceOf = (node: FlowNode) => nodeFace(node, registry, language)

  const nameOf = ({ kind, id, mine, theirs }: MergeConflict): { kind: string; name: string } => {
    if (kind === 'journey') {
      const [field = '', part = ''] = id.split('.')
      return { kind: t('merge.journey'), name: t(`merge.field.${field}`, { part }) }
    }
    if (kind === 'node') {
      const node = (mine ?? theirs ?? flows.mine.nodes[id] ?? flows.theirs.nodes[id]) as FlowNode
      const { title, kind: type } = faceOf(node)
      return { kind: title === type ? t('merge.node') : type, name: title }
    }
    const part = (mine ?? theirs) as CanvasNote | CanvasGroup
    return { kind: t(`merge.${kind}`), name: 'text' in part ? short(part.text).slice(0, 40) : part.title }
  }

  const nodeLines = (id: string, side: Side): string[] => {
    const [own, other] = [flows[side].nodes[id], flows[side === 'mine' ? 'theirs' : 'mine'].nodes[id]]
    if (!own) return [t('merge.deleted')]
    if (!other) return [t('merge.kept')]
    const name = titleText(own.title, language)
    const { summary } = faceOf(own)
    const lines = [
      ...(same(own.title ?? '', other.title ?? '')
        ? []
        : [name ? t('merge.called', { name }) : t('merge.noName')]),
      ...(same(own.disabled ?? false, other.disabled ?? false)
        ? []
        : [t(own.disabled ? 'merge.disabled' : 'merge.enabled')]),
      ...(summary === faceOf(other).summary ? [] : [summary]),
      ...(summary === faceOf(other).summary ? settingsLines(own, other) : []),
    ]
    return [...lines, ...waysOut(id, side)]
  }
  const settingsLines = (own: FlowNode, other: FlowNode): string[] =>
    [...new Set([...Object.keys(own.settings), ...Object.keys(other.settings)])]
      .filter((key) => !same(own.settings[key] ?? null, other.settings[key] ?? null))
      .map((key) => `${key}: ${own.settings[key] === undefined ? '–' : short(own.settings[key])}`)
  const waysOut = (id: string, side: Side): string[] => {
    const flow = flows[side]
    const other = flows[side === 'mine' ? 'theirs' : 'mine']
    const to = (of: Flow, port: string) => of.edges.find((edge) => edge.from === id && edge.port === port)?.to
    const ports = new Set(
      [...flow.edges, ...other.edges].filter(({ from }) => from === id).map(({ port }) => port),
    )
    return [...ports]
      .filter((port) => to(flow, port) !== to(other, port))
      .map((port) => {
        const label = faceOf(flow.nodes[id] as FlowNode).ports.find(({ name }) => name === port)?.label
        const target = flow.nodes[to(flow, port) ?? '']
        const way = label ? pickText(label, language) : port
        return target
          ? t('merge.leadsTo', { port: way, to: faceOf(target).title })
          : t('merge.leadsNowhere', { port: way })
      })
  }

  const linesOf = ({ kind, id, ...values }: MergeConflict, side: Side): string[] => {
    if (kind === 'node') return nodeLines(id, side)
    const value = values[side]
    if (value === undefined) return [t('merge.deleted')]
    if (kind === 'note') return [short((value as CanvasNote).text)]
    if (kind === 'group') return [(value as CanvasGroup).title]
    return [short(value)]
  }
  return { nameOf, linesOf }
}
