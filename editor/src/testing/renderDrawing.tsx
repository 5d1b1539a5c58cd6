import type { Flow } from '@rekindle/runtime'
import type { Catalogue, KnownName } from '@rekindle/server/contract'
import type { RenderResult } from '@testing-library/react'
import { ReactFlowProvider } from '@xyflow/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { createEditing } from '../canvas/createEditing.ts'
import { type Editing, EditingContext } from '../canvas/Editing.ts'
import type { Language } from '../i18n/languages.ts'
import { ShowPeopleContext } from '../stats/useShowPeople.ts'
import { renderScreen } from './renderScreen.tsx'
import { smallFlow } from './smallFlow.ts'

interface Drawing extends RenderResult {
  editing: Editing
  flow: () => Flow
  /** Which lists of people were asked for, as `<node>:<show>`. */
  shown: string[]
}

const known = (name: string, kind: KnownName['kind'], values: (string | number)[]): KnownName => ({
  ...{ name, kind, seen: values.length, personal: false },
  values: values.map((value) => ({ value, count: 1 })),
})

const catalogue: Catalogue = {
  customers: 2,
  attributes: [known('tier', 'text', ['A', 'B']), known('months', 'number', [7, 9])],
  events: [{ name: 'order.paid', seen: 2, properties: [known('total', 'number', [40, 90])] }],
}

/** What a small workspace answers: two customers, no segments, nothing else. */
function answerTo(path: string): unknown {
  if (path.includes('/catalogue')) return catalogue
  if (path.includes('/audience/count')) return { count: 1, at: '2026-03-14T06:20:00.000Z' }
  if (path.includes('/segment') || path.includes('/blocks')) return []
  return { items: [] }
}

/** Draws a piece of the canvas page around a drawing of its own. Customers have two attributes. */
export async function renderDrawing(
  piece: ReactNode,
  options: {
    flow?: Flow
    language?: Language
    readOnly?: boolean
    at?: string
    answer?: (path: string, init: RequestInit) => unknown
  } = {},
): Promise<Drawing> {
  const editing = createEditing(options.flow ?? smallFlow, options.readOnly ?? false)
  await editing.problems.getState().check(editing.document.getState().flow)
  vi.stubGlobal(
    'fetch',
    async (path: string, init: RequestInit = {}) =>
      new Response(JSON.stringify(options.answer?.(path, init) ?? answerTo(path))),
  )
  const shown: string[] = []
  const result = await renderScreen(
    <EditingContext value={editing}>
      <ShowPeopleContext value={(node, show) => shown.push(`${node}:${show}`)}>
        <ReactFlowProvider>{piece}</ReactFlowProvider>
      </ShowPeopleContext>
    </EditingContext>,
    options.language,
    options.at,
  )
  return { ...result, editing, flow: () => editing.document.getState().flow, shown }
}
