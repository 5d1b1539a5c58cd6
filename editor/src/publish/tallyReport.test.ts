import type { PlanReport } from '@rekindle/server/contract'
import { expect, test } from 'vitest'
import { tallyReport } from './tallyReport.ts'

const report: PlanReport = {
  id: 'p',
  kind: 'publish',
  state: 'running',
  madeAt: '2026-03-02T01:00:00.000Z',
  madeBy: 'Lin Yue',
  planned: [
    { version: 1, node: 'n_a', choice: 'move', count: 6 },
    { version: 1, node: 'n_b', choice: 'move', count: 4 },
    { version: 1, node: 'n_c', choice: 'exit', count: 2 },
  ],
  actual: [
    { version: 1, node: 'n_a', outcome: 'moved', count: 4 },
    { version: 1, node: 'n_a', outcome: 'cannot', count: 1 },
    { version: 2, node: '', outcome: 'gone', count: 1 },
    { version: 1, node: 'n_c', outcome: 'exited', count: 2 },
  ],
  waiting: 4,
  steps: [],
}

test('each choice shows for how many it was made and for how many it came true', () => {
  const { rows, otherwise, progress } = tallyReport(report)
  expect(rows).toEqual([
    { choice: 'move', planned: 10, actual: 4 },
    { choice: 'exit', planned: 2, actual: 2 },
  ])
  expect(otherwise).toEqual([
    { outcome: 'cannot', count: 1 },
    { outcome: 'gone', count: 1 },
  ])
  expect(progress).toBe(8 / 12)
})

test('while letters still go out nobody knows how far it is, and at the end all of it is done', () => {
  expect(tallyReport({ ...report, state: 'posting' }).progress).toBeUndefined()
  expect(tallyReport({ ...report, state: 'done', waiting: 0 }).progress).toBe(1)
})
