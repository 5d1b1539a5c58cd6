import { type Node, ReactFlow, SelectionMode } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import './canvas.css'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCamera } from '../camera/useCamera.ts'
import { gridStep } from '../document/Point.ts'
import { BundleEdge } from '../groups/BundleEdge.tsx'
import { GroupFrame } from '../groups/GroupFrame.tsx'
import { GroupTile } from '../groups/GroupTile.tsx'
import { CanvasOthers } from '../presence/CanvasOthers.tsx'
import { arrow } from './arrow.ts'
import { DotGrid } from './DotGrid.tsx'
import { DragGuides } from './DragGuides.tsx'
import { DrawingMap } from './DrawingMap.tsx'
import { useEditing } from './Editing.ts'
import { NodeCard } from './NodeCard.tsx'
import { NoteCard } from './NoteCard.tsx'
import { StandIns } from './StandIns.tsx'
import { StepEdge } from './StepEdge.tsx'
import { useCanvasEdges } from './useCanvasEdges.ts'
import { type CanvasNode, useCanvasNodes } from './useCanvasNodes.ts'
import { useConnecting, type Want } from './useConnecting.ts'
import { useDropMoves } from './useDropMoves.ts'
import { useOpenNode } from './useOpenNode.ts'

const nodeTypes = { card: NodeCard, note: NoteCard, frame: GroupFrame, tile: GroupTile }
const edgeTypes = { step: StepEdge, bundle: BundleEdge }
const defaultEdge = { markerEnd: arrow }
const snapGrid: [number, number] = [gridStep, gridStep]
const addKeys = ['Shift', 'Meta', 'Control']
/** Above this many cards only those in sight are drawn. */
const many = 150

/**
 * Cards and lines under the hand. It is drawn anew with every step of a drag, so what lies around it stands elsewhere,
 * and everything it hands to React Flow keeps its identity: each thing that does not is told to every card and line.
 */
export function CardPane({ openNode, want }: { openNode: string | undefined; want: Want }) {
  const { t } = useTranslation('canvas')
  const { readOnly } = useEditing()
  const { nodes, onNodesChange } = useCanvasNodes()
  const { edges, onEdgesChange } = useCanvasEdges()
  const connecting = useConnecting(want)
  const { drag, drop } = useDropMoves()
  const onInit = useOpenNode(openNode)
  const camera = useCamera()
  const [dragged, setDragged] = useState<string>()
  const onNodeDragStart = useCallback(
    (_event: unknown, { id }: Node, all: Node[]) => setDragged(all.length === 1 ? id : undefined),
    [],
  )
  const onNodeDragStop = useCallback(
    (_event: unknown, _node: Node, all: Node[]) => {
      setDragged(undefined)
      drop(all)
    },
    [drop],
  )
  const onNodeDrag = useCallback((_event: unknown, _node: Node, all: Node[]) => drag(all), [drag])
  const onSelectionDragStop = useCallback((_event: unknown, all: Node[]) => drop(all), [drop])
  const words = useMemo(() => ({ 'edge.a11yDescription.default': t('edge.keys') }), [t])
  return (
    <ReactFlow<CanvasNode>
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      {...connecting}
      onNodeDragStart={onNodeDragStart}
      onNodeDragStop={onNodeDragStop}
      onNodeDrag={onNodeDrag}
      onSelectionDragStop={onSelectionDragStop}
      defaultEdgeOptions={defaultEdge}
      nodesDraggable={!readOnly}
      nodesConnectable={!readOnly}
      edgesReconnectable={!readOnly}
      nodesFocusable={false}
      edgesFocusable
      connectOnClick={false}
      connectionRadius={32}
      snapToGrid
      snapGrid={snapGrid}
      selectionMode={SelectionMode.Partial}
      multiSelectionKeyCode={addKeys}
      deleteKeyCode={null}
      panOnScroll
      zoomOnDoubleClick={false}
      minZoom={0.1}
      maxZoom={1.75}
      viewport={camera.view}
      onViewportChange={camera.move}
      onInit={onInit}
      onlyRenderVisibleElements={nodes.length > many}
      ariaLabelConfig={words}
      attributionPosition="bottom-right"
    >
      {around}
      <DragGuides dragged={dragged} />
      {nodes.length > many ? <StandIns /> : null}
    </ReactFlow>
  )
}

/** Made once: it is not drawn anew with every step of a drag. */
const around = (
  <>
    <DotGrid />
    <DrawingMap />
    <CanvasOthers />
  </>
)
