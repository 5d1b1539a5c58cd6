import { registry } from '@rekindle/nodes'
import type { Flow } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { reachedAfter } from './reachedAfter.ts'

const wait = (days: number) => ({ type: 'wait', v: 1, settings: { mode: 'duration', for: `${days}d` } })
const end = { type: 'exit', v: 1, settings: { reason: 'completed' } }
const fork = {
  type: 'condition',
  v: 1,
  settings: { branches: [{ id: 'yes', title: 'Yes', when: { attr: 'a', is: 'isSet' } }] },
}
const flowOf = (nodes: Flow['nodes'], edges: string[]) => ({
  entry: 'n_in',
  nodes: {
    n_in: { type: 'segment', v: 1, settings: { audience: { all: [] }, trigger: { kind: 'once' } } },
    ...nodes,
  } as Flow['nodes'],
  edges: edges.map((edge) => {
    const [from = '', port = '', to = ''] = edge.split(' ')
    return { from, port, to }
  }),
})
const days = (flow: ReturnType<typeof flowOf>, id: string) => {
  const stay = reachedAfter(flow, registry).get(id)
  return stay && [stay.least / 86_400_000, stay.most / 86_400_000]
}

test('waits add up, and two ways to one node give the quickest and the slowest', () => {
  const flow = flowOf({ n_if: fork, n_3: wait(3), n_7: wait(7), n_end: end }, [
    'n_in joined n_if',
    'n_if yes n_3',
    'n_if else n_7',
    'n_3 done n_7',
    'n_7 done n_end',
  ])
  expect(days(flow, 'n_in')).toEqual([0, 0])
  expect(days(flow, 'n_7')).toEqual([0, 3])
  expect(days(flow, 'n_end')).toEqual([7, 10])
})

test('who walks in a circle may come out of it at any later time', () => {
  const flow = flowOf({ n_3: wait(3), n_if: fork, n_end: end }, [
    'n_in joined n_3',
    'n_3 done n_if',
    'n_if yes n_3',
    'n_if else n_end',
  ])
  expect(days(flow, 'n_end')).toEqual([3, Number.POSITIVE_INFINITY])
})

test('what nobody reaches has no time, and a date nobody knows has no end', () => {
  const date = { type: 'wait', v: 1, settings: { mode: 'date', attr: 'birthday', late: 'port' } }
  const flow = flowOf({ n_date: date, n_end: end, n_alone: wait(1) }, [
    'n_in joined n_date',
    'n_date done n_end',
  ])
  expect(days(flow, 'n_end')).toEqual([0, Number.POSITIVE_INFINITY])
  expect(days(flow, 'n_alone')).toBeUndefined()
})
