import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { NodePanel } from './NodePanel.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const offer = (kind: string, value: number) => ({
  type: 'offer',
  v: 1,
  settings: { offer: 'back', kind, title: { en: 'A gift' }, value, validFor: '14d' },
})

test('an amount off is written as people write amounts, and a percentage as it is', async () => {
  const nodes = { ...smallFlow.nodes, n_a: offer('fixed', 50_000), n_b: offer('percent', 15) }
  const { flow, unmount } = await renderDrawing(<NodePanel id="n_a" />, { flow: { ...smallFlow, nodes } })
  const amount = await screen.findByLabelText<HTMLInputElement>('Value (CNY)', {}, { timeout: 5_000 })
  expect(amount.value).toBe('500')
  fireEvent.change(amount, { target: { value: '1,200.50' } })
  expect(flow().nodes.n_a?.settings.value).toBe(120_050)
  unmount()
  await renderDrawing(<NodePanel id="n_b" />, { flow: { ...smallFlow, nodes } })
  expect((await screen.findByLabelText<HTMLInputElement>('Value', {}, { timeout: 5_000 })).value).toBe('15')
})
