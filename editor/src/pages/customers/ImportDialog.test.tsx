import type { ImportProgress, ImportReport } from '@rekindle/server/contract'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Language } from '../../i18n/languages.ts'
import { renderScreen } from '../../testing/renderScreen.tsx'
import { ImportDialog } from './ImportDialog.tsx'

/** Where files were sent, and what is answered to them in turn; where nothing is left, nobody answers. */
let sent: string[]
let answers: unknown[]
/** How far the server says it is, in turn. */
let progress: (ImportProgress | Promise<ImportProgress>)[]

/** Sends a file to nobody. Modules are shared with other tests: the network is played, not the code that uses it. */
class FakeSending extends EventTarget {
  readonly upload = new EventTarget()
  readonly status = 200
  responseText = ''
  open(_method: string, path: string) {
    sent.push(path)
  }
  setRequestHeader() {}
  send() {
    const answer = answers.shift()
    this.responseText = JSON.stringify(answer ?? null)
    queueMicrotask(() => this.dispatchEvent(new Event(answer === undefined ? 'error' : 'load')))
  }
}

const fine: ImportReport = {
  rows: 2,
  created: 1,
  updated: 1,
  columns: [
    { name: 'id', kind: 'field' },
    { name: 'monthsGone', kind: 'number' },
  ],
  sample: [{ id: 'C-1', monthsGone: 8 }],
  problems: [],
  written: false,
}
const broken: ImportReport = {
  ...fine,
  problems: [
    {
      code: 'data.row',
      severity: 'error',
      path: [7, 'monthsGone'],
      message: 'Line 7, column 2 ("monthsGone"): "=1+1" is a formula.',
      remedy: 'Export values instead of formulas.',
      params: { line: 7, column: 2, fault: 'formula', value: '=1+1', detail: '', hint: '' },
    },
  ],
}

const far: ImportProgress = {
  id: 'i_1',
  kind: 'events',
  name: 'past.jsonl',
  state: 'writing',
  dryRun: false,
  bytes: 99,
  read: 2_000,
  rows: 2_000,
  written: 500,
  problems: [],
  startedAt: '2026-03-02T01:00:00.000Z',
  seenAt: '2026-03-02T01:00:00.000Z',
}

beforeEach(() => {
  sent = []
  answers = []
  progress = []
  vi.stubGlobal('XMLHttpRequest', FakeSending)
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify((await progress.shift()) ?? {})))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function choose(language: Language = 'en'): Promise<void> {
  await renderScreen(<ImportDialog ws="ws_1" open onClose={() => {}} />, language)
  const input = await screen.findByLabelText(/CSV/)
  fireEvent.change(input, { target: { files: [new File(['id\nC-1'], 'list.csv')] } })
}

test('a chosen list is checked, shown, and written only when one says so', async () => {
  answers = [fine, { id: 'i_1' }]
  progress = [{ ...far, kind: 'customers', state: 'done', rows: 2, written: 2 }]
  await choose()
  expect(await screen.findByText(/2 rows are fine: 1 new customers/)).toBeTruthy()
  expect(sent).toEqual(['/api/v1/workspaces/ws_1/customers/import?dryRun=true'])
  fireEvent.click(screen.getByRole('button', { name: 'Import 2 customers' }))
  expect(await screen.findByText('2 customers are accepted')).toBeTruthy()
  expect(sent.at(-1)).toBe(
    '/api/v1/workspaces/ws_1/imports?kind=customers&format=csv&name=list.csv&dryRun=false',
  )
})

test('a list with errors names line and column and can not be written', async () => {
  answers = [broken]
  await choose()
  const problems = await screen.findByRole('table', { name: 'Problems in the file' })
  const cells = within(problems)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
  expect(cells.slice(0, 3)).toEqual([
    '7',
    'monthsGone',
    '“=1+1” is a formula.Export values instead of formulas.',
  ])
  const write = screen.getByRole('button', { name: 'Import 2 customers' }) as HTMLButtonElement
  expect(write.disabled).toBe(true)
})

test('a server that is gone is said, with a way to try again', async () => {
  await choose()
  expect(await screen.findByText("Rekindle can't be reached")).toBeTruthy()
  answers = [fine]
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/2 rows are fine/)).toBeTruthy()
})

test('what is wrong in a list is said in Chinese to a reader of Chinese', async () => {
  answers = [broken]
  await choose('zh-CN')
  expect(await screen.findByText('“=1+1”是公式。')).toBeTruthy()
})

test('past events show how far they are; broken off, the file is given again', async () => {
  answers = [{ id: 'i_1' }, { id: 'i_1' }, { id: 'i_1' }]
  progress = [{ ...far, state: 'checked', dryRun: true, written: 0 }]
  await renderScreen(<ImportDialog ws="ws_1" open onClose={() => {}} />, 'en')
  fireEvent.click(await screen.findByRole('radio', { name: 'Past events' }))
  const input = screen.getByLabelText(/JSONL/)
  fireEvent.change(input, { target: { files: [new File(['{}'], 'past.jsonl')] } })
  expect(await screen.findByText('2,000 rows are fine.')).toBeTruthy()
  expect(sent.at(-1)).toContain('kind=events&format=jsonl&name=past.jsonl&dryRun=true')

  let end = (_: ImportProgress) => {}
  const ending = new Promise<ImportProgress>((resolve) => {
    end = resolve
  })
  progress = [far, ending]
  fireEvent.click(screen.getByRole('button', { name: 'Import 2,000 events' }))
  expect(await screen.findByText('500 of 2,000 rows')).toBeTruthy()
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25')
  end({ ...far, state: 'interrupted' })
  expect(await screen.findByText(/broken off after 500 rows/)).toBeTruthy()

  progress = [{ ...far, state: 'done', written: 2_000 }]
  fireEvent.click(screen.getByRole('button', { name: 'Give it again' }))
  expect(await screen.findByText('2,000 events are accepted')).toBeTruthy()
})
