import type { Flow } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { createKeeper } from './createKeeper.ts'
import { findAbandoned } from './findAbandoned.ts'
import type { KeptDraft, UnsavedStore } from './UnsavedStore.ts'

const flow: Flow = { format: 1, title: { en: 'A' }, entry: 'n_a', settings: {}, nodes: {}, edges: [] }
const draft = (title: string) => ({ base: flow, flow: { ...flow, title: { en: title } }, revision: 1 })

function memory() {
  const rows = new Map<string, KeptDraft>()
  let broken = false
  const writes: string[] = []
  const store: UnsavedStore = {
    put: async (key, value) => {
      if (broken) throw new Error('full')
      writes.push(value.flow.title.en ?? '')
      rows.set(key, value)
    },
    remove: async (key) => void rows.delete(key),
    jot: (key, value) => void (value ? rows.set(key, value) : rows.delete(key)),
    find: async (beginning) => new Map([...rows].filter(([key]) => key.startsWith(beginning))),
  }
  return { store, rows, writes, breakDown: () => (broken = true) }
}

function keeperOn(store: UnsavedStore) {
  const timers: (() => void)[] = []
  const keeper = createKeeper('ws j tab', { store, now: () => 7, setTimer: (run) => timers.push(run) })
  return { keeper, timers, tick: () => timers.shift()?.() }
}

test('many strokes are one write, of the newest', async () => {
  const { store, writes } = memory()
  const { keeper, timers, tick } = keeperOn(store)
  for (const title of ['a', 'b', 'c']) keeper.keep(draft(title))
  expect(keeper.isKept()).toBe(false)
  expect(timers).toHaveLength(1)
  tick()
  await keeper.flush()
  expect(writes).toEqual(['c'])
  expect(keeper.isKept()).toBe(true)
})

test('what was saved is kept no longer', async () => {
  const { store, rows } = memory()
  const { keeper } = keeperOn(store)
  keeper.keep(draft('a'))
  await keeper.flush()
  expect(rows.size).toBe(1)
  keeper.keep(undefined)
  await keeper.flush()
  expect(rows.size).toBe(0)
})

test('the last stroke before the page is left is kept at once', async () => {
  const { store, rows } = memory()
  const { keeper } = keeperOn(store)
  keeper.keep(draft('a'))
  await keeper.flush()
  keeper.keep(draft('ab'))
  keeper.leave()
  expect(rows.get('ws j tab')?.flow.title.en).toBe('ab')
})

test('a disk that takes nothing is not taken for a net', async () => {
  const { store, breakDown } = memory()
  breakDown()
  const { keeper } = keeperOn(store)
  keeper.keep(draft('a'))
  await keeper.flush()
  expect(keeper.isKept()).toBe(false)
})

test('a page picks up what it or a closed tab left of this journey, never what an open tab still draws', async () => {
  const { store, rows } = memory()
  const put = (key: string, at: number) => rows.set(key, { ...draft(key), at })
  put('ws j open', 9)
  put('ws j closed', 5)
  put('ws j mine', 4)
  put('ws j2 closed', 8)
  const found = await findAbandoned(store, 'ws j', 'mine', new Set(['open', 'mine']))
  expect(found?.key).toBe('ws j closed')
  rows.delete('ws j closed')
  expect((await findAbandoned(store, 'ws j', 'mine', new Set(['open', 'mine'])))?.key).toBe('ws j mine')
})
