import {
  Background,
  BackgroundVariant,
  type Connection,
  type Edge,
  MarkerType,
  ReactFlow,
  SelectionMode,
  useReactFlow,
} from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import './canvas.css'
import { type DragEvent, useCallback, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { canConnect } from '../document/canConnect.ts'
import { connect, disconnect } from '../document/connect.ts'
import { gridStep } from '../document/Point.ts'
import { parseEdgeKey } from './createCommands.ts'
import { DrawingMap } from './DrawingMap.tsx'
import { dragType } from './dragType.ts'
import { useEditing, useView } from './Editing.ts'
import { EmptyCanvas } from './EmptyCanvas.tsx'
import { NodeCard } from './NodeCard.tsx'
import { NoteCard } from './NoteCard.tsx'
import { StepEdge } from './StepEdge.tsx'
import { useCanvasEdges } from './useCanvasEdges.ts'
import { useCanvasKeys } from './useCanvasKeys.ts'
import { type CanvasNode, useCanvasNodes } from './useCanvasNodes.ts'
import { useCommands } from './useCommands.ts'
import { useDropMoves } from './useDropMoves.ts'
import { useFirstView } from './useFirstView.ts'
import { useOpenNode } from './useOpenNode.ts'
import { ZoomBar } from './ZoomBar.tsx'

const nodeTypes = { card: NodeCard, note: NoteCard }
const edgeTypes = { step: StepEdge }
const defaultEdge = {
  markerEnd: { type: MarkerType.ArrowClosed, width: 14, height: 14, color: 'currentColor' },
}
const snapGrid: [number, number] = [gridStep, gridStep]
const addKeys = ['Shift', 'Meta', 'Control']
/** Above this many cards only those in sight are drawn. */
const many = 150

/** The drawing itself: cards, edges and notes, by mouse and by keys. */
export function Canvas({ openNode }: { openNode: string | undefined }) {
  const { t } = useTranslation('canvas')
  const { document, registry, readOnly } = useEditing()
  const said = useView((view) => view.said)
  const { nodes, onNodesChange } = useCanvasNodes()
  const { edges, onEdgesChange } = useCanvasEdges()
  const commands = useCommands()
  const { screenToFlowPosition } = useReactFlow()
  const keys = useCanvasKeys()
  const moves = useDropMoves()
  const onInit = useOpenNode(openNode)
  useFirstView(openNode)
  const keysId = useId()

  const onConnect = useCallback(
    ({ source, sourceHandle, target }: Connection) =>
      document
        .getState()
        .apply({ command: 'connect' }, (flow) =>
          connect(flow, { from: source, port: sourceHandle ?? '', to: target }),
        ),
    [document],
  )
  const onReconnect = useCallback(
    (old: Edge, { source, sourceHandle, target }: Connection) =>
      document.getState().apply({ command: 'connect' }, (flow) =>
        connect(disconnect(flow, parseEdgeKey(old.id)), {
          from: source,
          port: sourceHandle ?? '',
          to: target,
        }),
      ),
    [document],
  )
  const isValidConnection = useCallback(
    ({ source, sourceHandle, target }: Connection | Edge) =>
      canConnect(document.getState().flow, registry, { from: source, port: sourceHandle ?? '', to: target }),
    [document, registry],
  )
  const onDrop = (drop: DragEvent) => {
    const type = registry.get(drop.dataTransfer.getData(dragType))
    if (!type || readOnly) return
    drop.preventDefault()
    const onto = globalThis.document
      .elementFromPoint(drop.clientX, drop.clientY)
      ?.closest('.react-flow__edge')
    const edge = onto?.getAttribute('data-id')
    const { x, y } = screenToFlowPosition({ x: drop.clientX, y: drop.clientY })
    if (edge) commands.insert(type, parseEdgeKey(edge))
    else commands.add(type, [x - 124, y - 28])
  }
  return (
    <section
      aria-label={t('canvas.label')}
      aria-describedby={keysId}
      className="relative min-w-0 grow bg-bg"
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      onDragOver={(drag) => {
        if (readOnly || !drag.dataTransfer.types.includes(dragType)) return
        drag.preventDefault()
        drag.dataTransfer.dropEffect = 'copy'
      }}
      onDrop={onDrop}
    >
      <ReactFlow<CanvasNode>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onConnect={onConnect}
        onReconnect={onReconnect}
        isValidConnection={isValidConnection}
        onNodeDragStop={moves}
        onSelectionDragStop={(event, dragged) => moves(event, undefined, dragged)}
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
        onInit={onInit}
        onlyRenderVisibleElements={nodes.length > many}
        ariaLabelConfig={{ 'edge.a11yDescription.default': t('edge.keys') }}
        attributionPosition="bottom-right"
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.2} />
        <DrawingMap />
      </ReactFlow>
      <ZoomBar />
      <EmptyCanvas />
      <p id={keysId} className="sr-only">
        {t('canvas.keys')}
      </p>
      <div aria-live="polite" className="sr-only">
        {said}
      </div>
    </section>
  )
}
