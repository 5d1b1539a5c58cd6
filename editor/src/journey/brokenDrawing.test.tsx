import type { Journey } from '@rekindle/server/contract'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderScreen } from '../testing/renderScreen.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { BrokenDrawing } from './BrokenDrawing.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

// Monaco needs a browser.
vi.mock('../code/CodeArea.tsx', () => ({
  CodeArea: ({ label, value, onChange }: { label: string; value: string; onChange: (v: string) => void }) => (
    <textarea aria-label={label} value={value} onChange={({ target }) => onChange(target.value)} />
  ),
}))
vi.mock('../code/bindSchema.ts', () => ({ bindSchema: () => {} }))

const journeyOf = (flow: unknown) => ({ id: 'j', revision: 7, flow }) as Journey
const manyNodes = Object.fromEntries(
  Array.from({ length: 5_000 }, (_, i) => [`n_${i}`, smallFlow.nodes.n_wait]),
)

test.each([
  ['a workflow of n8n', { nodes: [{ name: 'Start' }], connections: {} }, /nodes/],
  ['a flow of a newer format', { ...smallFlow, format: 2 }, /format 2/],
  ['a flow of 5,000 nodes', { ...smallFlow, nodes: manyNodes }, /5,?000/],
])('a draft that is %s is told, and stays as it is until it is mended', async (_, flow, told) => {
  const fetch = vi.fn()
  vi.stubGlobal('fetch', fetch)
  await renderScreen(<BrokenDrawing journey={journeyOf(flow)} onMended={() => {}} />)
  expect(screen.getByRole('heading', { name: "This draft can't be drawn" })).toBeDefined()
  expect(screen.getAllByRole('listitem').some(({ textContent }) => told.test(textContent ?? ''))).toBe(true)
  expect(fetch).not.toHaveBeenCalled()
})

test('mended JSON is saved on top of the draft one saw; what is no flow is not sent', async () => {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    sent.push(JSON.parse(String(init.body)))
    return new Response(JSON.stringify({ revision: 8, problems: [] }))
  })
  const mended = vi.fn()
  await renderScreen(<BrokenDrawing journey={journeyOf({ format: 2 })} onMended={mended} />)
  const code = await screen.findByRole('textbox', { name: 'Flow as JSON' })
  const apply = screen.getByRole('button', { name: 'Apply' })
  fireEvent.change(code, { target: { value: '{"format":1}' } })
  fireEvent.click(apply)
  expect(await screen.findByRole('alert')).toBeDefined()
  expect(sent).toEqual([])
  fireEvent.change(code, { target: { value: JSON.stringify(smallFlow) } })
  fireEvent.click(apply)
  await waitFor(() => expect(mended).toHaveBeenCalled())
  expect(sent).toEqual([{ flow: smallFlow, revision: 7 }])
})
