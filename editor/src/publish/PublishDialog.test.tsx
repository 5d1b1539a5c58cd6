import { problem } from '@rekindle/runtime'
import type { Approval, PlanForecast, PublishPreview, Schedule } from '@rekindle/server/contract'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Autosave } from '../document/createAutosave.ts'
import type { Language } from '../i18n/languages.ts'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { PublishDialog } from './PublishDialog.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const preview: PublishPreview = {
  problems: [],
  staying: 3,
  audience: 1_280,
  inside: null,
  firstAt: '2026-03-15T01:00:00.000Z',
  nextVersion: 2,
  arrivals: { before: 0, after: 40 },
  stock: [],
  limits: { quiet: 1, caps: 1 },
}
const plan: PlanForecast = {
  nextVersion: 2,
  problems: [],
  inside: 3,
  lines: [
    {
      node: 'n_wait',
      type: 'wait',
      version: 1,
      change: 'kept',
      inside: 3,
      choice: { kind: 'stay' },
      cannot: 0,
    },
  ],
  unmapped: [],
  targets: [],
  sendsNextHour: { before: 2, after: 1 },
  diff: { nodes: [], flow: [], copyOnly: false },
}
const approval: Approval = { required: false, sections: [] }
const schedule: Schedule = {
  id: 's',
  state: 'waiting',
  at: '2026-03-20T01:00:00.000Z',
  madeAt: '2026-03-14T06:20:00.000Z',
  madeBy: 'Wei',
  note: null,
  changedSince: false,
  refusal: null,
}

interface World {
  preview?: Partial<PublishPreview>
  /** On a telephone, where no step is drawn. */
  onPhone?: boolean
  schedule?: Schedule | null
  language?: Language
}

/** The dialog over a small drawing that was published once; answers what was sent to the server. */
async function open(world: World = {}) {
  const sent: { method: string; path: string; body: unknown }[] = []
  const done: (number | undefined)[] = []
  const answers: [RegExp, unknown][] = [
    [/\/publish$/, { ...preview, ...world.preview }],
    [/\/plan$/, plan],
    [/\/approval$/, approval],
    [/\/schedule$/, { schedule: world.schedule ?? null }],
    [/\/versions\/1$/, { number: 1, flow: { ...smallFlow, edges: [] }, publishedAt: '', publishedBy: '' }],
    [/\/journeys\/j1$/, { id: 'j1', versions: [{ number: 1 }] }],
  ]
  const autosave = { state: { getState: () => ({ revision: 7 }) } } as unknown as Autosave
  await renderDrawing(
    <PublishDialog
      ws="ws_1"
      journey="j1"
      autosave={autosave}
      onClose={() => done.push(undefined)}
      onPublished={(version) => done.push(version)}
      {...(world.onPhone ? {} : { onGoTo: () => {} })}
    />,
    {
      ...(world.language ? { language: world.language } : {}),
      answer: (path, { method = 'GET', body }) => {
        if (method !== 'GET' && !path.endsWith('/plan'))
          sent.push({ method, path, body: JSON.parse(String(body)) })
        const known = answers.find(([pattern]) => pattern.test(path.split('?')[0] ?? ''))
        return method === 'PUT' ? { schedule } : known?.[1]
      },
    },
  )
  return { sent, done }
}

test('every line says in a word whether it is well, and what would come of it is told beside', async () => {
  await open()
  const list = within(await screen.findByRole('region', { name: 'Before you publish' }))
  expect(await list.findByText(/^About 1,280 customers fit the audience now\./)).toBeTruthy()
  expect(await list.findByText(/^3 people are inside/)).toBeTruthy()
  expect(list.getAllByText('Look at it').length).toBeGreaterThan(0)
  const hour = within(await screen.findByRole('region', { name: 'Messages within the next hour' }))
  expect(hour.getByText('about 2')).toBeTruthy()
  expect(hour.getByText('about 41')).toBeTruthy()
  const changes = within(await screen.findByRole('region', { name: 'What changes' }))
  expect(await changes.findByText('1 line differs')).toBeTruthy()
})

test('errors stand in the way, are named in the language on screen, and lead to their step', async () => {
  const wrong = problem('copy.empty', { node: 'n_msg', path: ['nodes', 'n_msg', 'settings', 'copy'] })
  const { done } = await open({ preview: { problems: [wrong] }, language: 'zh-CN' })
  expect(await screen.findByText('有 1 个错误，修正后才能发布。')).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '发布第 2 版' }).disabled).toBe(true)
  // Which step it is about is said.
  fireEvent.click(await screen.findByRole('button', { name: /问候.*还没有要发送的文案/ }))
  expect(done).toEqual([undefined])
})

test('where no step is drawn a problem leads nowhere, and says where it can be mended', async () => {
  const wrong = problem('copy.empty', { node: 'n_msg', path: ['nodes', 'n_msg', 'settings', 'copy'] })
  await open({ preview: { problems: [wrong] }, onPhone: true })
  expect(await screen.findByText('Steps are changed on a larger screen.')).toBeTruthy()
  expect(document.querySelector('[data-problem]')?.tagName).toBe('DIV')
})

test('a warning is ticked off, and does not stop anybody', async () => {
  const warning = { ...problem('copy.empty', { path: [] }), severity: 'warning' as const }
  await open({ preview: { problems: [warning] } })
  expect(await screen.findByText('1 warning. It does not stop you.')).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Publish version 2' }).disabled).toBe(false)
  fireEvent.click(screen.getByRole('checkbox', { name: 'I have looked at it' }))
  expect(await screen.findByText('1 warning, looked at.')).toBeTruthy()
})

test('a later time is sent as the clock of the workspace shows it; the next morning is offered first', async () => {
  const { sent, done } = await open({ schedule })
  fireEvent.click(await screen.findByRole('radio', { name: 'Later' }))
  const field = screen.getByLabelText<HTMLInputElement>('Date and time')
  expect(field.value).toBe('2026-03-15T09:00')
  expect(screen.getByText(/^This takes the place of what is scheduled/)).toBeTruthy()
  fireEvent.change(field, { target: { value: '2026-03-20T09:00' } })
  fireEvent.click(screen.getByRole('button', { name: 'Schedule version 2' }))
  await waitFor(() => expect(done).toEqual([undefined]))
  expect(sent).toMatchObject([
    {
      method: 'PUT',
      path: expect.stringContaining('/journeys/j1/schedule'),
      body: { revision: 7, at: '2026-03-20T09:00' },
    },
  ])
})

test('a time that is over, or none, publishes nothing', async () => {
  await open()
  fireEvent.click(await screen.findByRole('radio', { name: 'Later' }))
  const field = screen.getByLabelText<HTMLInputElement>('Date and time')
  const confirm = screen.getByRole<HTMLButtonElement>('button', { name: 'Schedule version 2' })
  await waitFor(() => expect(confirm.disabled).toBe(false))
  fireEvent.change(field, { target: { value: '2026-03-14T09:00' } })
  expect(screen.getByText('That time is over.')).toBeTruthy()
  expect(confirm.disabled).toBe(true)
  fireEvent.change(field, { target: { value: '' } })
  expect(confirm.disabled).toBe(true)
})

test('who publishes now while a publish is planned is asked what becomes of that', async () => {
  const { sent } = await open({ schedule })
  const asked = within(await screen.findByRole('region', { name: /^A publish is scheduled for/ }))
  expect(asked.getByRole('radio', { name: 'Cancel that one' }).getAttribute('aria-checked')).toBe('true')
  fireEvent.click(asked.getByRole('radio', { name: 'Keep that one' }))
  const publish = screen.getByRole<HTMLButtonElement>('button', { name: 'Publish version 2' })
  await waitFor(() => expect(publish.disabled).toBe(false))
  fireEvent.click(publish)
  await waitFor(() => expect(sent).toMatchObject([{ method: 'POST', body: { scheduled: 'keep' } }]))
})
