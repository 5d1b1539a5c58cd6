import { Handle, type NodeProps, Position, useUpdateNodeInternals } from '@xyflow/react'
import { clsx } from 'clsx'
import { memo, useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/useLanguage.ts'
import { NodeNumbers } from '../stats/NodeNumbers.tsx'
import { useEditing, useFlow } from './Editing.ts'
import { FarTile } from './FarTile.tsx'
import { NodeIcon } from './NodeIcon.tsx'
import { nodeFace } from './nodeFace.ts'
import { PortRows } from './PortRows.tsx'
import { ProblemBadge } from './ProblemBadge.tsx'
import { useCardLabel } from './useCardLabel.ts'
import { useFar } from './useFar.ts'
import { usePorts } from './usePorts.ts'

/** Width of every card; heights follow from the ports. */
export const cardWidth = 248

/** A box of the drawing. It reads its own node, problems and numbers, and is drawn again only when those change. */
export const NodeCard = memo(function NodeCard({ id, selected, isConnectable }: NodeProps) {
  const node = useFlow((flow) => flow.nodes[id])
  return node ? <Card id={id} selected={selected} isConnectable={isConnectable} /> : null
})

function Card({ id, selected, isConnectable }: Pick<NodeProps, 'id' | 'selected' | 'isConnectable'>) {
  const { registry } = useEditing()
  const { language } = useLanguage()
  const node = useFlow((flow) => flow.nodes[id])
  if (!node) throw new Error(`Node "${id}" is not on the canvas.`)
  const isEntry = useFlow((flow) => flow.entry === id)
  const face = nodeFace(node, registry, language)
  const ports = usePorts(id, node)
  const label = useCardLabel(id, face)
  const far = useFar()
  useHandles(id, ports.map(({ name }) => name).join(' '))
  const single = ports.length === 1 && !ports[0]?.unknown ? ports[0] : undefined
  return (
    <article
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a card is selected, moved and opened by keys
      tabIndex={0}
      aria-label={label}
      data-node={id}
      data-type={node.type}
      className={clsx(
        'group/card rounded-xl border bg-surface shadow-card outline-offset-2 transition-[border-color,box-shadow]',
        selected ? 'border-accent ring-2 ring-accent/25' : 'hover:border-line-strong',
        !selected && (far ? 'border-line-strong' : 'border-line-strong/45'),
      )}
      style={{ width: cardWidth }}
    >
      {isEntry ? null : <Handle type="target" position={Position.Left} isConnectable={isConnectable} />}
      <div className="relative flex items-start gap-2.5 px-3 pt-2.5 pb-2">
        <NodeIcon icon={face.icon} group={face.group} />
        <div className="min-w-0 grow">
          <p className="truncate text-[13px] leading-5 font-semibold">{face.title}</p>
          <p className="line-clamp-2 text-xs leading-4 text-muted">
            {face.title === face.kind ? face.summary : face.summary || face.kind}
          </p>
        </div>
        <ProblemBadge id={id} />
        {single ? (
          <Handle
            type="source"
            position={Position.Right}
            id={single.name}
            isConnectable={isConnectable}
            data-port={single.name}
            className={single.to ? 'is-drawn' : undefined}
          />
        ) : null}
      </div>
      <NodeNumbers id={id} />
      {single ? null : <PortRows node={id} ports={ports} isConnectable={isConnectable} />}
      {far ? <FarTile id={id} face={face} /> : null}
    </article>
  )
}

/** React Flow measures the handles of a card anew when its ports change; the first time it does so by itself. */
function useHandles(id: string, ports: string): void {
  const update = useUpdateNodeInternals()
  const measured = useRef(ports)
  useEffect(() => {
    if (measured.current === ports) return
    measured.current = ports
    update(id)
  }, [id, ports, update])
}
