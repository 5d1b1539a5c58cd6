import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderScreen } from '../../testing/renderScreen.tsx'
import { smallFlow } from '../../testing/smallFlow.ts'
import { JourneysPage } from './JourneysPage.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const template = { id: 'sorry', title: { en: 'Apology' }, summary: { en: 'Says sorry.' }, flow: smallFlow }

/** A workspace without a journey; answers what was sent. */
async function openEmpty(): Promise<unknown[]> {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') sent.push(JSON.parse(String(init.body)))
    const answer = path.includes('/templates')
      ? [template]
      : init.method === 'POST'
        ? { id: 'j1' }
        : { items: [], next: null, total: 0 }
    return new Response(JSON.stringify(answer))
  })
  await renderScreen(<JourneysPage />)
  await screen.findByText('Draw your first journey')
  return sent
}

test('before the first journey there are three ways to one; the template is chosen already', async () => {
  const sent = await openEmpty()
  for (const way of [/^From an empty canvas/, /^From a file/])
    expect(screen.getByRole('button', { name: way })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^From a template/ }))
  const chosen = await screen.findByRole('radio', { name: /^Apology/ })
  expect(chosen.getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByRole('button', { name: 'Start from this template' }))
  await waitFor(() => expect(sent).toEqual([{ template: 'sorry' }]))
})

test('the way by an empty canvas asks for a name first', async () => {
  await openEmpty()
  fireEvent.click(screen.getByRole('button', { name: /^From an empty canvas/ }))
  const blank = await screen.findByRole('radio', { name: /^An empty canvas/ })
  expect(blank.getAttribute('aria-checked')).toBe('true')
  expect(screen.getByRole('button', { name: 'Create journey' }).hasAttribute('disabled')).toBe(true)
})

test('a file that is no flow is told apart, and the flow of another is sent as it is', async () => {
  const sent = await openEmpty()
  fireEvent.click(screen.getByRole('button', { name: /^From a file/ }))
  const field = await screen.findByLabelText(/^Drop a flow here/)
  const give = (text: string) =>
    fireEvent.change(field, { target: { files: [new File([text], 'flow.json')] } })
  give('flowchart LR')
  expect((await screen.findByRole('alert')).textContent).toContain('This is a Mermaid diagram')
  give(JSON.stringify(smallFlow))
  expect(await screen.findByText(/^4 nodes/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Import as a draft' }))
  await waitFor(() => expect(sent).toEqual([{ flow: smallFlow }]))
})
