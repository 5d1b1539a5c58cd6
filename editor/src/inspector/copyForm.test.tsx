import type { Flow } from '@rekindle/runtime'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { NodePanel } from './NodePanel.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const patient = { timeout: 5_000 }

/** The small journey with other words in its message; an offer is given before it. */
function drawing(settings: Record<string, unknown>, kind = 'percent'): Flow {
  const offer = {
    offer: 'back',
    kind,
    title: { en: 'A tenth off' },
    value: 10,
    validFor: '14d',
    pool: 'codes',
  }
  return {
    ...smallFlow,
    nodes: {
      ...smallFlow.nodes,
      n_msg: { type: 'channel', v: 1, settings: { channel: 'sms', category: 'care', ...settings } as never },
      n_offer: { type: 'offer', v: 1, settings: offer },
    },
    edges: [
      { from: 'n_in', port: 'joined', to: 'n_offer' },
      { from: 'n_offer', port: 'given', to: 'n_msg' },
    ],
  }
}
const bodyField = () => screen.findByLabelText<HTMLTextAreaElement>('Text', {}, patient)

test('a preview names what this customer has nothing for, and shows the offer that the drawing gives', async () => {
  const body = 'Hi {{ customer.name }}, {{ offer.title }} for your {{ customer.car }}: {{ offer.code }}'
  await renderDrawing(<NodePanel id="n_msg" />, { flow: drawing({ copy: { en: { body } } }) })
  await waitFor(() => expect(document.querySelector('[data-missing]')).not.toBeNull(), patient)
  expect(document.querySelector('[data-missing]')?.getAttribute('data-missing')).toBe('customer.car')
  expect(screen.getByText('Hi Lin Wei, A tenth off for your : BACK-2048')).toBeTruthy()
})

test('what is inserted stands where one writes, and a percentage is offered as one', async () => {
  const flow = drawing({ copy: { en: { body: 'Hello, come by.' } } })
  const { flow: now } = await renderDrawing(<NodePanel id="n_msg" />, { flow })
  const field = await bodyField()
  field.setSelectionRange(5, 5)
  fireEvent.select(field)
  const button = screen.getByRole('button', { name: 'Insert' })
  fireEvent.pointerDown(button, { button: 0, ctrlKey: false })
  const item = await screen.findByRole('menuitem', { name: /Percentage of the offer/ })
  fireEvent.click(item)
  expect(now().nodes.n_msg?.settings.copy).toMatchObject({
    en: { body: 'Hello {{ offer.value }}%, come by.' },
  })
})

test('a problem of the Chinese text leads to the Chinese text', async () => {
  const copy = { en: { body: 'Hello' }, 'zh-CN': { body: '您好' } }
  const { editing } = await renderDrawing(<NodePanel id="n_msg" />, { flow: drawing({ copy }) })
  expect((await bodyField()).value).toBe('Hello')
  act(() => editing.view.getState().showField(['nodes', 'n_msg', 'settings', 'copy', 'zh-CN', 'body']))
  await waitFor(async () => expect((await bodyField()).value).toBe('您好'))
})
