import { type AnyNodeType, pickText } from '@rekindle/runtime'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { noteKey } from '../canvas/createView.ts'
import { useEditing } from '../canvas/Editing.ts'
import { nodeFace, soundSettings } from '../canvas/nodeFace.ts'
import { useCommands } from '../canvas/useCommands.ts'
import { changeSettings } from '../document/changeNode.ts'
import { connect, disconnect, isFrom, type PortRef } from '../document/connect.ts'
import { edgeKey } from '../document/edgeKey.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { isSelected } from './isSelected.ts'
import type { OutlineRow } from './OutlineRow.ts'

/** What can be done with a row. Everything goes through the commands of the canvas, so all of it can be undone. */
export interface RowDeeds {
  /** Makes the row what commands act on. */
  select: (row: OutlineRow) => void
  /** The way out by which something is put behind a row; absent where there is none. */
  portOf: (row: OutlineRow) => PortRef | undefined
  /** Puts a step behind a way out, before what it led to. */
  add: (type: AnyNodeType, ref: PortRef) => void
  lead: (ref: PortRef, to: string | undefined) => void
  remove: (row: OutlineRow) => void
  /** Moves a way out one rank up or down, where ranks decide. */
  rank: (ref: PortRef, by: -1 | 1) => void
}

export function useRowDeeds(): RowDeeds {
  const { t } = useTranslation('outline')
  const { document: drawing, view, registry } = useEditing()
  const { language } = useLanguage()
  const commands = useCommands()
  return useMemo(() => {
    const { select } = view.getState()
    const flowNow = () => drawing.getState().flow
    const { apply } = drawing.getState()
    const leadsTo = (ref: PortRef) => flowNow().edges.find(isFrom(ref))?.to
    const faceOf = (id: string) => {
      const node = flowNow().nodes[id]
      return node && nodeFace(node, registry, language)
    }
    const selectRow = (row: OutlineRow) => {
      if (row.kind === 'step') select({ nodes: [row.id] })
      else if (row.kind === 'member') select({ nodes: [row.id] })
      else if (row.kind === 'group') select({ nodes: row.nodes })
      else if (row.kind === 'note') select({ nodes: [noteKey(row.note)] })
      else if (row.kind === 'way' && row.way.to !== undefined) select({ edges: [edgeKey(row.way)] })
      else select({})
    }
    return {
      select: selectRow,
      portOf: (row) => {
        if (row.kind === 'way') return row.way
        if (row.kind !== 'step') return undefined
        if (row.main) return row.main
        const ports = (faceOf(row.id)?.ports ?? []).map(({ name, kind }) => ({
          from: row.id,
          port: name,
          kind,
        }))
        const free = ports.find((ref) => ref.kind !== 'error' && leadsTo(ref) === undefined)
        return free ?? ports[0]
      },
      add: (type, { from, port }) => {
        const ref = { from, port }
        if (leadsTo(ref) === undefined) commands.addBehind(type, ref)
        else commands.insert(type, ref)
      },
      lead: ({ from, port }, to) =>
        apply({ command: to === undefined ? 'disconnect' : 'connect' }, (flow) =>
          to === undefined ? disconnect(flow, { from, port }) : connect(flow, { from, port, to }),
        ),
      remove: (row) => {
        // What has the focus is meant, also while something else is still selected.
        if (row.kind !== 'section' && !isSelected(row, view.getState())) selectRow(row)
        if (view.getState().nodes.size + view.getState().edges.size > 0) commands.remove()
      },
      rank: ({ from, port }, by) => {
        const node = flowNow().nodes[from]
        const type = node && registry.get(node.type)
        if (!node || !type?.settings.safeParse(node.settings).success) return
        const settings = type.rerank?.(soundSettings(node, type) as never, port, by)
        if (settings === undefined) return view.getState().say(t('rank.stays'))
        apply({ command: 'changeSettings' }, (flow) =>
          changeSettings(flow, { id: from, settings: settings as typeof node.settings }),
        )
        const ports = faceOf(from)?.ports ?? []
        const at = ports.findIndex(({ name }) => name === port)
        const name = pickText(ports[at]?.label ?? { en: port }, language)
        view.getState().say(t('rank.moved', { name, rank: at + 1, count: ports.length }))
      },
    }
  }, [t, drawing, view, registry, language, commands])
}
