import type { Flow } from '@rekindle/runtime'
import { expect, test, vi } from 'vitest'
import { addNote } from './changeNotes.ts'
import { createAutosave } from './createAutosave.ts'
import { createDocument } from './createDocument.ts'

const flow: Flow = { format: 1, title: { en: 'A' }, entry: 'n_a', settings: {}, nodes: {}, edges: [] }

function open(save: (flow: Flow, revision: number) => Promise<{ revision: number }>) {
  const document = createDocument(flow, () => 0)
  const timers: { run: () => void; ms: number }[] = []
  const autosave = createAutosave(document, 1, {
    save,
    isStale: (error) => error === 'stale',
    setTimer: (run, ms) => {
      const timer = { run, ms }
      timers.push(timer)
      return () => timers.splice(timers.indexOf(timer), 1)
    },
  })
  autosave.start()
  const draw = (id: string) =>
    document.getState().apply({ command: 'addNote' }, (now) => addNote(now, id, [0, 0]))
  const pause = () => timers.shift()?.run()
  return { document, autosave, draw, pause, timers, status: () => autosave.state.getState().status }
}

test('several strokes in a row are saved once, after the hand rests', async () => {
  const save = vi.fn(async (_: Flow, revision: number) => ({ revision: revision + 1 }))
  const { draw, pause, status, autosave, document } = open(save)
  draw('a')
  draw('b')
  expect(status()).toBe('waiting')
  expect(save).not.toHaveBeenCalled()
  pause()
  await autosave.flush()
  expect(save).toHaveBeenCalledExactlyOnceWith(document.getState().flow, 1)
  expect(autosave.state.getState()).toEqual({ status: 'saved', revision: 2 })
})

test('what is drawn during a save is saved by the next one, on the new revision', async () => {
  const answers: (() => void)[] = []
  const seen: number[] = []
  const { draw, autosave } = open((_, revision) => {
    seen.push(revision)
    return new Promise((resolve) => answers.push(() => resolve({ revision: revision + 1 })))
  })
  draw('a')
  const done = autosave.flush()
  draw('b')
  answers.shift()?.()
  await Promise.resolve()
  await Promise.resolve()
  answers.shift()?.()
  expect(await done).toBe('saved')
  expect(seen).toEqual([1, 2])
})

test('undo back to what is saved needs no save', () => {
  const { draw, document, status, timers } = open(async () => ({ revision: 2 }))
  draw('a')
  document.getState().undo()
  expect(status()).toBe('saved')
  expect(timers).toEqual([])
})

test('a failed save is tried again by itself', async () => {
  const save = vi.fn().mockRejectedValueOnce('offline').mockResolvedValueOnce({ revision: 2 })
  const { draw, autosave, status, pause, timers } = open(save)
  draw('a')
  expect(await autosave.flush()).toBe('failed')
  expect(timers.map(({ ms }) => ms)).toEqual([2_000])
  pause()
  await autosave.flush()
  expect(status()).toBe('saved')
})

test('when somebody else saved in between nothing is sent until a person chooses', async () => {
  const save = vi.fn().mockRejectedValueOnce('stale').mockResolvedValueOnce({ revision: 9 })
  const { draw, autosave, status, document } = open(save)
  draw('a')
  expect(await autosave.flush()).toBe('stale')
  draw('b')
  expect(await autosave.flush()).toBe('stale')
  expect(save).toHaveBeenCalledTimes(1)
  await autosave.keepMine(8)
  expect(save).toHaveBeenLastCalledWith(document.getState().flow, 8)
  expect(status()).toBe('saved')
})

test('reloading takes what the other saved', async () => {
  const { draw, autosave, status, document } = open(async () => Promise.reject('stale'))
  draw('a')
  await autosave.flush()
  document.getState().load(flow)
  autosave.adopt(5)
  expect(status()).toBe('saved')
  expect(autosave.state.getState().revision).toBe(5)
})
