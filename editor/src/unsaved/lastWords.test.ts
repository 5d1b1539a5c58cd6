import type { Flow } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { lastWords } from './lastWords.ts'

const flow: Flow = { format: 1, title: { en: 'A' }, entry: 'n_a', settings: {}, nodes: {}, edges: [] }
const draft = { base: flow, flow, revision: 1, at: 5 }

function storage(room: number): Storage {
  const rows = new Map<string, string>()
  return {
    get length() {
      return rows.size
    },
    key: (i) => [...rows.keys()][i] ?? null,
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      rows.set(key, value)
    },
    removeItem: (key) => void rows.delete(key),
    clear: () => rows.clear(),
  }
}

test('what a page wrote on its way out is found again, of its own journey', () => {
  const words = lastWords(storage(10_000))
  words.say('ws j tab', { at: 5, draft })
  words.say('ws j2 tab', { at: 6 })
  expect([...words.find('ws j ')]).toEqual([['ws j tab', { at: 5, draft }]])
  words.forget('ws j tab')
  expect(words.find('ws j ').size).toBe(0)
})

test('that all was saved is a last word, too', () => {
  const words = lastWords(storage(10_000))
  words.say('ws j tab', { at: 5, draft })
  words.say('ws j tab', { at: 6 })
  expect(words.find('ws j ').get('ws j tab')).toEqual({ at: 6 })
})

test('a drawing for which there is no room leaves no older word behind', () => {
  const words = lastWords(storage(200))
  words.say('ws j tab', { at: 5 })
  words.say('ws j tab', { at: 6, draft })
  expect(words.find('ws j ').size).toBe(0)
})

test('what cannot be read is no word', () => {
  const kept = storage(10_000)
  kept.setItem('rekindle.unsaved ws j tab', '{"at":')
  kept.setItem('rekindle.unsaved ws j tab2', '{"at":1,"draft":{}}')
  expect(lastWords(kept).find('ws j ').size).toBe(0)
})
