import { Panel, useReactFlow, useStore } from '@xyflow/react'
import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from './Editing.ts'
import { type MapFrame, mapFrame } from './mapFrame.ts'

const width = 168
const height = 104

/**
 * A small map that is painted, not built: thousands of cards would be thousands of elements that listen to every move
 * of the view. Dragging on it moves the view. What it shows is reached by Tab and search as well.
 */
export function PaintedMap() {
  const { t } = useTranslation('canvas')
  const { registry } = useEditing()
  const types = useFlow((flow) => flow.nodes)
  const nodes = useStore((state) => state.nodes)
  const [left, top, zoom] = useStore((state) => state.transform)
  const pane = useStore((state) => state.width)
  const paneHeight = useStore((state) => state.height)
  const flow = useReactFlow()
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useMemo(() => mapFrame(nodes, { width, height }), [nodes])

  useEffect(() => {
    const paint = canvas.current?.getContext('2d')
    if (!paint) return
    const sharp = window.devicePixelRatio || 1
    paint.setTransform(sharp, 0, 0, sharp, 0, 0)
    paint.clearRect(0, 0, width, height)
    const style = getComputedStyle(paint.canvas)
    for (const { id, type, position, width: w = 0, height: h = 0, selected } of nodes) {
      if (type === 'frame') {
        const { x, y } = toMap(frame, position)
        paint.strokeStyle = style.getPropertyValue('--line-strong')
        paint.globalAlpha = 0.7
        paint.strokeRect(x, y, w * frame.scale, h * frame.scale)
        continue
      }
      const group = registry.get(types[id]?.type ?? '')?.group
      paint.fillStyle = style.getPropertyValue(group ? `--group-${group}` : '--warn')
      paint.globalAlpha = selected ? 0.95 : 0.5
      const { x, y } = toMap(frame, position)
      paint.fillRect(x, y, Math.max(1.5, w * frame.scale), Math.max(1.5, h * frame.scale))
    }
  }, [nodes, types, registry, frame])

  const go = (press: PointerEvent<HTMLElement>) => {
    const box = press.currentTarget.getBoundingClientRect()
    const x = (press.clientX - box.left - frame.x) / frame.scale
    const y = (press.clientY - box.top - frame.y) / frame.scale
    void flow.setCenter(x, y, { zoom: flow.getZoom() })
  }
  const corner = toMap(frame, { x: -left / zoom, y: -top / zoom })
  const sharp = typeof window === 'undefined' ? 1 : window.devicePixelRatio || 1
  return (
    <Panel position="bottom-left" className="react-flow__minimap nopan bg-surface">
      <div
        role="img"
        aria-label={t('canvas.map')}
        className="relative touch-none overflow-hidden"
        style={{ width, height }}
        onPointerDown={(press) => {
          press.currentTarget.setPointerCapture(press.pointerId)
          go(press)
        }}
        onPointerMove={(press) => press.buttons === 1 && go(press)}
      >
        <canvas ref={canvas} width={width * sharp} height={height * sharp} style={{ width, height }} />
        <div
          aria-hidden
          className="pointer-events-none absolute rounded-sm border border-accent bg-accent/8"
          style={{
            left: corner.x,
            top: corner.y,
            width: (pane / zoom) * frame.scale,
            height: (paneHeight / zoom) * frame.scale,
          }}
        />
      </div>
    </Panel>
  )
}

const toMap = ({ scale, x, y }: MapFrame, at: { x: number; y: number }) => ({
  x: at.x * scale + x,
  y: at.y * scale + y,
})
