import { Panel, useReactFlow } from '@xyflow/react'
import { type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { mapSize } from './paintMap.ts'
import { useMapView } from './useMapView.ts'
import { usePaintedCards } from './usePaintedCards.ts'

const { width, height } = mapSize

/**
 * A small map that is painted, not built: thousands of cards would be thousands of elements that listen to every move
 * of the view. Dragging on it moves the view. What it shows is reached by Tab and search as well.
 */
export function PaintedMap() {
  const { t } = useTranslation('canvas')
  const flow = useReactFlow()
  const canvas = useRef<HTMLCanvasElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const frame = usePaintedCards(canvas)
  useMapView(view, frame)

  const go = (press: PointerEvent<HTMLElement>) => {
    const box = press.currentTarget.getBoundingClientRect()
    const x = (press.clientX - box.left - frame.x) / frame.scale
    const y = (press.clientY - box.top - frame.y) / frame.scale
    void flow.setCenter(x, y, { zoom: flow.getZoom() })
  }
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
          ref={view}
          aria-hidden
          className="pointer-events-none absolute top-0 left-0 rounded-sm border border-accent bg-accent/8"
        />
      </div>
    </Panel>
  )
}
