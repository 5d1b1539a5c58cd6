import { act, cleanup, waitFor } from '@testing-library/react'
import { useStoreApi } from '@xyflow/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { Canvas } from './Canvas.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

let store: ReturnType<typeof useStoreApi> | undefined
function Listener() {
  store = useStoreApi()
  return null
}

test('a step of a drag tells cards and lines where the card is, and nothing else', async () => {
  await renderDrawing(
    <>
      <Canvas openNode={undefined} />
      <Listener />
    </>,
  )
  await waitFor(() => expect(document.querySelector('[data-node="n_wait"]')).not.toBeNull())
  const told: string[][] = []
  store?.subscribe((now, before) =>
    told.push(Object.keys(now).filter((key) => now[key as 'nodes'] !== before[key as 'nodes'])),
  )
  const at = { x: 800, y: 40 }
  act(() =>
    store?.getState().triggerNodeChanges([{ id: 'n_wait', type: 'position', position: at, dragging: true }]),
  )
  expect(store?.getState().nodeLookup.get('n_wait')?.position).toEqual(at)
  expect(told).toEqual([['nodes']])
})
