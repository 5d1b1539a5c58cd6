import { type FlowNode, pickText } from '@rekindle/runtime'
import { useCallback, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DrawnPort } from '../canvas/drawnPorts.ts'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { usePorts } from '../canvas/usePorts.ts'
import { canConnect } from '../document/canConnect.ts'
import { connect, disconnect } from '../document/connect.ts'
import { flowOrder } from '../document/flowOrder.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Select } from '../ui/Select.tsx'

/** Each way out and where it leads; chosen here, a connection needs no mouse. */
export function PortLinks({ id, node }: { id: string; node: FlowNode }) {
  const { t } = useTranslation('canvas')
  const ports = usePorts(id, node)
  if (ports.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-[13px] font-medium">{t('ports.title')}</h3>
      {ports.map((port) => (
        <PortLink key={port.name} id={id} port={port} />
      ))}
    </section>
  )
}

/** So many nodes may stand in every list at once. */
const few = 60

function PortLink({ id, port }: { id: string; port: DrawnPort }) {
  const { t } = useTranslation('canvas')
  const labelId = useId()
  const { document, registry, readOnly } = useEditing()
  const { language } = useLanguage()
  const current = useFlow((flow) => (port.to === undefined ? undefined : flow.nodes[port.to]))
  // In a large drawing all nodes are listed only when somebody turns to the list: hundreds for each port slow typing.
  const [targets, setTargets] = useState<readonly string[]>([])
  const list = useCallback(() => {
    const { flow } = document.getState()
    setTargets(flowOrder(flow).filter((to) => canConnect(flow, registry, { from: id, port: port.name, to })))
  }, [document, registry, id, port.name])
  const count = useFlow((flow) => Object.keys(flow.nodes).length)
  useEffect(() => {
    if (count <= few) list()
  }, [count, list])
  const nodes = document.getState().flow.nodes
  const name = (node: FlowNode | undefined, to: string) =>
    node ? labelOf(nodeFace(node, registry, language)) : to
  const others = targets.filter((to) => to !== port.to)
  const choose = (to: string) =>
    document
      .getState()
      .apply({ command: to === '' ? 'disconnect' : 'connect' }, (now) =>
        to === ''
          ? disconnect(now, { from: id, port: port.name })
          : connect(now, { from: id, port: port.name, to }),
      )
  return (
    <div className="grid grid-cols-[7.5rem_1fr] items-center gap-2">
      <span
        id={labelId}
        title={port.unknown ? t('port.unknown') : undefined}
        className={`truncate text-xs ${port.unknown || port.kind === 'error' ? 'text-bad' : 'text-muted'}`}
      >
        {pickText(port.label, language)}
      </span>
      <Select
        size="sm"
        aria-labelledby={labelId}
        disabled={readOnly}
        value={port.to ?? ''}
        onChoose={choose}
        onFocus={list}
        onPointerDown={list}
        options={[
          { value: '', label: t('ports.nowhere') },
          ...(port.to === undefined ? [] : [{ value: port.to, label: name(current, port.to) }]),
          ...others.map((to) => ({ value: to, label: name(nodes[to], to) })),
        ]}
      />
    </div>
  )
}

const labelOf = ({ title, kind, summary }: { title: string; kind: string; summary: string }): string =>
  title === kind && summary ? `${title}: ${summary}` : title
