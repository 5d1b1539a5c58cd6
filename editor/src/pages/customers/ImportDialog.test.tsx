import type { ImportProgress, ImportReport } from '@rekindle/server/contract'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Unreachable } from '../../api/ApiError.ts'
import { request } from '../../api/request.ts'
import { sendFile } from '../../api/sendFile.ts'
import type { Language } from '../../i18n/languages.ts'
import { renderScreen } from '../../testing/renderScreen.tsx'
import { ImportDialog } from './ImportDialog.tsx'

vi.mock('../../api/sendFile.ts', () => ({ sendFile: vi.fn() }))
vi.mock('../../api/request.ts', async (original) => ({ ...(await original<object>()), request: vi.fn() }))
const sent = vi.mocked(sendFile)
const asked = vi.mocked(request)

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
  sent.mockReset()
  asked.mockReset()
})
afterEach(cleanup)

async function choose(language: Language = 'en'): Promise<void> {
  await renderScreen(<ImportDialog ws="ws_1" open onClose={() => {}} />, language)
  const input = await screen.findByLabelText(/CSV/)
  fireEvent.change(input, { target: { files: [new File(['id\nC-1'], 'list.csv')] } })
}

test('a chosen list is checked, shown, and written only when one says so', async () => {
  sent.mockResolvedValueOnce(fine).mockResolvedValueOnce({ id: 'i_1' })
  asked.mockResolvedValueOnce({ ...far, kind: 'customers', state: 'done', rows: 2, written: 2 })
  await choose()
  expect(await screen.findByText(/2 rows are fine: 1 new customers/)).toBeTruthy()
  expect(sent.mock.calls.map(([path]) => path)).toEqual([
    '/api/v1/workspaces/ws_1/customers/import?dryRun=true',
  ])
  fireEvent.click(screen.getByRole('button', { name: 'Import 2 customers' }))
  expect(await screen.findByText('2 customers are accepted')).toBeTruthy()
  expect(sent.mock.lastCall?.[0]).toBe(
    '/api/v1/workspaces/ws_1/imports?kind=customers&format=csv&name=list.csv&dryRun=false',
  )
})

test('a list with errors names line and column and can not be written', async () => {
  sent.mockResolvedValueOnce(broken)
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
  sent.mockRejectedValueOnce(new Unreachable(undefined)).mockResolvedValueOnce(fine)
  await choose()
  expect(await screen.findByText("Rekindle can't be reached")).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/2 rows are fine/)).toBeTruthy()
})

test('what is wrong in a list is said in Chinese to a reader of Chinese', async () => {
  sent.mockResolvedValueOnce(broken)
  await choose('zh-CN')
  expect(await screen.findByText('“=1+1”是公式。')).toBeTruthy()
})

test('past events show how far they are; broken off, the file is given again', async () => {
  sent.mockResolvedValue({ id: 'i_1' })
  asked.mockResolvedValueOnce({ ...far, state: 'checked', dryRun: true, written: 0 })
  await renderScreen(<ImportDialog ws="ws_1" open onClose={() => {}} />, 'en')
  fireEvent.click(await screen.findByRole('radio', { name: 'Past events' }))
  const input = screen.getByLabelText(/JSONL/)
  fireEvent.change(input, { target: { files: [new File(['{}'], 'past.jsonl')] } })
  expect(await screen.findByText('2,000 rows are fine.')).toBeTruthy()
  expect(sent.mock.lastCall?.[0]).toContain('kind=events&format=jsonl&name=past.jsonl&dryRun=true')

  let end = (_: ImportProgress) => {}
  const ending = new Promise<ImportProgress>((resolve) => {
    end = resolve
  })
  asked.mockResolvedValueOnce(far).mockReturnValueOnce(ending)
  fireEvent.click(screen.getByRole('button', { name: 'Import 2,000 events' }))
  expect(await screen.findByText('500 of 2,000 rows')).toBeTruthy()
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25')
  end({ ...far, state: 'interrupted' })
  expect(await screen.findByText(/broken off after 500 rows/)).toBeTruthy()

  asked.mockResolvedValueOnce({ ...far, state: 'done', written: 2_000 })
  fireEvent.click(screen.getByRole('button', { name: 'Give it again' }))
  expect(await screen.findByText('2,000 events are accepted')).toBeTruthy()
})
