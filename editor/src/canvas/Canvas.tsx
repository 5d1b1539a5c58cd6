import {
  Background,
  BackgroundVariant,
  type Connection,
  type Edge,
  type OnConnectEnd,
  ReactFlow,
  SelectionMode,
  useReactFlow,
} from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import './canvas.css'
import { clsx } from 'clsx'
import { type DragEvent, type MouseEvent, useCallback, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectionTools } from '../arrange/SelectionTools.tsx'
import { blockDragType } from '../blocks/blockDragType.ts'
import { usePasteBlock } from '../blocks/usePasteBlock.ts'
import { useBoardKeys } from '../board/useBoardKeys.ts'
import { canConnect } from '../document/canConnect.ts'
import { connect, disconnect } from '../document/connect.ts'
import { gridStep } from '../document/Point.ts'
import { BundleEdge } from '../groups/BundleEdge.tsx'
import { GroupFrame } from '../groups/GroupFrame.tsx'
import { GroupTile } from '../groups/GroupTile.tsx'
import { CanvasOthers } from '../presence/CanvasOthers.tsx'
import { FigureBar } from '../stats/FigureBar.tsx'
import { TidyProgress } from '../tidy/TidyProgress.tsx'
import { AddHere, type Wanted } from './AddHere.tsx'
import { arrow } from './arrow.ts'
import { parseEdgeKey } from './createCommands.ts'
import { DragGuides } from './DragGuides.tsx'
import { DrawingMap } from './DrawingMap.tsx'
import { dragType } from './dragType.ts'
import { useEditing, useView } from './Editing.ts'
import { EmptyCanvas } from './EmptyCanvas.tsx'
import { NodeCard } from './NodeCard.tsx'
import { NoteCard } from './NoteCard.tsx'
import { StepEdge } from './StepEdge.tsx'
import { useBackOnCanvas } from './useBackOnCanvas.ts'
import { useCanvasEdges } from './useCanvasEdges.ts'
import { useCanvasKeys } from './useCanvasKeys.ts'
import { type CanvasNode, useCanvasNodes } from './useCanvasNodes.ts'
import { useCommands } from './useCommands.ts'
import { useDropMoves } from './useDropMoves.ts'
import { useFirstView } from './useFirstView.ts'
import { useOpenNode } from './useOpenNode.ts'
import { ZoomBar } from './ZoomBar.tsx'

const nodeTypes = { card: NodeCard, note: NoteCard, frame: GroupFrame, tile: GroupTile }
const edgeTypes = { step: StepEdge, bundle: BundleEdge }
const defaultEdge = { markerEnd: arrow }
const snapGrid: [number, number] = [gridStep, gridStep]
const addKeys = ['Shift', 'Meta', 'Control']
/** Above this many cards only those in sight are drawn. */
const many = 150

/** The drawing itself: cards, edges and notes, by mouse and by keys. */
export function Canvas({ openNode }: { openNode: string | undefined }) {
  const { t } = useTranslation('canvas')
  const { document, registry, readOnly } = useEditing()
  const gliding = useView((view) => view.gliding)
  const isFollowing = useView((view) => view.followed !== undefined)
  const { nodes, onNodesChange } = useCanvasNodes()
  const { edges, onEdgesChange } = useCanvasEdges()
  const commands = useCommands()
  const { screenToFlowPosition } = useReactFlow()
  const keys = useCanvasKeys()
  const moves = useDropMoves()
  const pasteBlock = usePasteBlock()
  const onInit = useOpenNode(openNode)
  useFirstView(openNode)
  useBackOnCanvas()
  useBoardKeys()
  const [wanted, setWanted] = useState<Wanted>()
  const [dragged, setDragged] = useState<string>()
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
  /** Where a node is wanted, so that its head comes to lie under the hand. */
  const want = ({ clientX: x, clientY: y }: { clientX: number; clientY: number }, from?: Wanted['from']) => {
    const at = screenToFlowPosition({ x, y })
    setWanted({ x, y, at: [at.x - (from ? 0 : 124), at.y - 28], from })
  }
  const onDoubleClick = (click: MouseEvent) => {
    const isBackground = click.target instanceof Element && click.target.matches('.react-flow__pane')
    if (isBackground && !readOnly) want(click)
  }
  const onConnectEnd: OnConnectEnd = (end, { isValid, fromHandle, toNode }) => {
    if (isValid || toNode || fromHandle?.type !== 'source' || !(end instanceof globalThis.MouseEvent)) return
    want(end, { from: fromHandle.nodeId, port: fromHandle.id ?? '' })
  }
  const onDrop = (drop: DragEvent) => {
    const type = registry.get(drop.dataTransfer.getData(dragType))
    const block = drop.dataTransfer.getData(blockDragType)
    if ((!type && block === '') || readOnly) return
    drop.preventDefault()
    if (!type) {
      const { x, y } = screenToFlowPosition({ x: drop.clientX, y: drop.clientY })
      return pasteBlock(block, [x - 124, y - 28])
    }
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
      className={clsx('relative min-w-0 grow bg-bg', gliding && 'is-gliding')}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      onDragOver={(drag) => {
        const isOurs = [dragType, blockDragType].some((kind) => drag.dataTransfer.types.includes(kind))
        if (readOnly || !isOurs) return
        drag.preventDefault()
        drag.dataTransfer.dropEffect = 'copy'
      }}
      onDrop={onDrop}
      onDoubleClick={onDoubleClick}
      data-canvas
      data-following={isFollowing || undefined}
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
        onConnectEnd={onConnectEnd}
        isValidConnection={isValidConnection}
        onNodeDragStart={(_event, { id }, all) => setDragged(all.length === 1 ? id : undefined)}
        onNodeDragStop={(event, node, all) => {
          setDragged(undefined)
          moves.drop(event, node, all)
        }}
        onNodeDrag={moves.drag}
        onSelectionDragStop={(event, dragged) => moves.drop(event, undefined, dragged)}
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
        <DragGuides dragged={dragged} />
        <CanvasOthers />
      </ReactFlow>
      <ZoomBar />
      <FigureBar />
      <SelectionTools />
      <TidyProgress />
      {wanted ? <AddHere wanted={wanted} onClose={() => setWanted(undefined)} /> : null}
      <EmptyCanvas />
      <p id={keysId} className="sr-only">
        {t('canvas.keys')}
      </p>
    </section>
  )
}
