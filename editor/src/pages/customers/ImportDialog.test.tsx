import type { ImportReport } from '@rekindle/server/contract'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Unreachable } from '../../api/ApiError.ts'
import { sendFile } from '../../api/sendFile.ts'
import type { Language } from '../../i18n/languages.ts'
import { renderScreen } from '../../testing/renderScreen.tsx'
import { ImportDialog } from './ImportDialog.tsx'

vi.mock('../../api/sendFile.ts', () => ({ sendFile: vi.fn() }))
const sent = vi.mocked(sendFile)

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

beforeEach(() => sent.mockReset())
afterEach(cleanup)

async function choose(language: Language = 'en'): Promise<void> {
  await renderScreen(<ImportDialog ws="ws_1" open onClose={() => {}} />, language)
  const input = await screen.findByLabelText(/CSV/)
  fireEvent.change(input, { target: { files: [new File(['id\nC-1'], 'list.csv')] } })
}

test('a chosen list is checked, shown, and written only when one says so', async () => {
  sent.mockResolvedValueOnce(fine).mockResolvedValueOnce({ ...fine, written: true })
  await choose()
  expect(await screen.findByText(/2 rows are fine: 1 new customers/)).toBeTruthy()
  expect(sent.mock.calls.map(([path]) => path)).toEqual([
    '/api/v1/workspaces/ws_1/customers/import?dryRun=true',
  ])
  fireEvent.click(screen.getByRole('button', { name: 'Import 2 customers' }))
  expect(await screen.findByText('2 customers are accepted')).toBeTruthy()
  expect(sent.mock.lastCall?.[0]).toContain('dryRun=false')
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
