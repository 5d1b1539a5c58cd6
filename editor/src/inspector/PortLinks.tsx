import { type FlowNode, pickText } from '@rekindle/runtime'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { type DrawnPort, usePorts } from '../canvas/usePorts.ts'
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

function PortLink({ id, port }: { id: string; port: DrawnPort }) {
  const { t } = useTranslation('canvas')
  const labelId = useId()
  const { document, registry, readOnly } = useEditing()
  const { language } = useLanguage()
  const flow = useFlow((whole) => whole)
  const targets = flowOrder(flow).filter(
    (to) => to === port.to || canConnect(flow, registry, { from: id, port: port.name, to }),
  )
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
        options={[
          { value: '', label: t('ports.nowhere') },
          ...targets.map((to) => {
            const target = flow.nodes[to]
            return { value: to, label: target ? labelOf(nodeFace(target, registry, language)) : to }
          }),
        ]}
      />
    </div>
  )
}

const labelOf = ({ title, kind, summary }: { title: string; kind: string; summary: string }): string =>
  title === kind && summary ? `${title}: ${summary}` : title
