import type { NodeProps } from '@xyflow/react'
import { clsx } from 'clsx'
import { memo, useId, useState } from 'react'
import { useStore } from 'zustand'
import { useFar } from '../camera/useFar.ts'
import { CardComments } from '../comments/CardComments.tsx'
import { useLanguage } from '../i18n/useLanguage.ts'
import { CardMarks } from '../stats/marks/CardMarks.tsx'
import { NodeNumbers } from '../stats/NodeNumbers.tsx'
import { AddBehind } from './AddBehind.tsx'
import { CardHandles } from './CardHandles.tsx'
import { CardHead } from './CardHead.tsx'
import { CardName } from './CardName.tsx'
import { cardShape, isSingle } from './cardGeometry.ts'
import { DisabledMark } from './DisabledMark.tsx'
import { useEditing, useFlow } from './Editing.ts'
import { FarTile } from './FarTile.tsx'
import { nodeFace } from './nodeFace.ts'
import { PortRows } from './PortRows.tsx'
import { usePorts } from './usePorts.ts'

/** A box of the drawing. It reads its own node, problems and numbers, and is drawn again only when those change. */
export const NodeCard = memo(function NodeCard({ id, selected, isConnectable }: NodeProps) {
  const node = useFlow((flow) => flow.nodes[id])
  return node ? <Card id={id} selected={selected} isConnectable={isConnectable} /> : null
})

/** Apart from the box: that is drawn with every step of a drag, because its place has changed. */
const Card = memo(function Card({
  id,
  selected,
  isConnectable,
}: Pick<NodeProps, 'id' | 'selected' | 'isConnectable'>) {
  const { registry, numbers } = useEditing()
  const { language } = useLanguage()
  const node = useFlow((flow) => flow.nodes[id])
  if (!node) throw new Error(`Node "${id}" is not on the canvas.`)
  const isEntry = useFlow((flow) => flow.entry === id)
  const hasNumbers = useStore(numbers, ({ stats }) => stats !== undefined)
  const face = nodeFace(node, registry, language)
  const ports = usePorts(id, node)
  const nameId = useId()
  const [hovered, setHovered] = useState(false)
  const far = useFar()
  const { width, height, handles } = cardShape(ports, { isEntry, hasNumbers })
  return (
    <article
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a card is selected, moved and opened by keys
      tabIndex={0}
      aria-labelledby={nameId}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      data-node={id}
      data-type={node.type}
      className={clsx(
        'group/card rounded-xl border bg-surface shadow-card outline-offset-2 transition-[border-color,box-shadow]',
        selected ? 'border-accent ring-2 ring-accent/25' : 'hover:border-line-strong',
        !selected && (far ? 'border-line-strong' : 'border-line-strong/45'),
        node.disabled && 'border-dashed',
      )}
      style={{ width, height }}
    >
      {node.disabled ? <DisabledMark /> : null}
      <CardName id={id} domId={nameId} face={face} />
      <CardMarks id={id} isEnd={face.group === 'end'} />
      <CardComments id={id} />
      {far ? (
        <FarTile id={id} face={face} height={height} />
      ) : (
        <>
          <CardHead id={id} face={face} />
          <NodeNumbers id={id} />
          {isSingle(ports) ? null : <PortRows node={id} ports={ports} />}
        </>
      )}
      <CardHandles handles={handles} ports={ports} isConnectable={isConnectable} />
      {isConnectable && (hovered || selected) ? (
        <AddBehind id={id} ports={ports} hasNumbers={hasNumbers} />
      ) : null}
    </article>
  )
})
