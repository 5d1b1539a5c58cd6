import type { Flow } from '@rekindle/runtime'
import { expect, test, vi } from 'vitest'
import { addNote } from './changeNotes.ts'
import { createAutosave, type Unsaved } from './createAutosave.ts'
import { createDocument } from './createDocument.ts'

const flow: Flow = { format: 1, title: { en: 'A' }, entry: 'n_a', settings: {}, nodes: {}, edges: [] }

type Newest = { revision: number; flow?: Flow; unreadable?: boolean }

function open(
  save: (flow: Flow, revision: number) => Promise<{ revision: number }>,
  latest: (after: number) => Promise<Newest> = async (revision) => ({ revision }),
  mayWrite = true,
) {
  const kept: (Unsaved | undefined)[] = []
  const onMerged = vi.fn()
  const document = createDocument(flow, () => 0)
  const timers: { run: () => void; ms: number }[] = []
  const autosave = createAutosave(document, 1, {
    save,
    latest,
    mayWrite,
    isStale: (error) => error === 'stale',
    isOffline: (error) => error === 'unreachable',
    keep: (unsaved) => kept.push(unsaved),
    onMerged,
    setTimer: (run, ms) => {
      const timer = { run, ms }
      timers.push(timer)
      return () => {
        const at = timers.indexOf(timer)
        if (at >= 0) timers.splice(at, 1)
      }
    },
  })
  autosave.start()
  const draw = (id: string) =>
    document.getState().apply({ command: 'addNote' }, (now) => addNote(now, id, [0, 0]))
  const pause = () => timers.shift()?.run()
  return {
    document,
    autosave,
    draw,
    pause,
    timers,
    kept,
    onMerged,
    status: () => autosave.state.getState().status,
  }
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

test('who draws without a rest is saved all the same, every five seconds', async () => {
  const save = vi.fn(async (_: Flow, revision: number) => ({ revision: revision + 1 }))
  const { draw, timers, autosave } = open(save)
  for (const id of ['a', 'b', 'c']) draw(id)
  expect(timers.map(({ ms }) => ms).sort()).toEqual([5_000, 700])
  timers.find(({ ms }) => ms === 5_000)?.run()
  await autosave.flush()
  expect(save).toHaveBeenCalledTimes(1)
  expect(timers).toEqual([])
  draw('d')
  expect(timers.map(({ ms }) => ms).sort()).toEqual([5_000, 700])
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
  const save = vi.fn().mockRejectedValueOnce('no').mockResolvedValueOnce({ revision: 2 })
  const { draw, autosave, status, pause, timers } = open(save)
  draw('a')
  expect(await autosave.flush()).toBe('failed')
  expect(timers.map(({ ms }) => ms)).toEqual([1_000])
  pause()
  await autosave.flush()
  expect(status()).toBe('saved')
})

const theirs = addNote(flow, 'theirs', [0, 0], 'Hello')

test('what somebody else saved in between is taken in, and both are saved', async () => {
  const save = vi.fn().mockRejectedValueOnce('stale').mockResolvedValueOnce({ revision: 9 })
  const { draw, autosave, document, onMerged } = open(save, async () => ({ revision: 8, flow: theirs }))
  draw('mine')
  expect(await autosave.flush()).toBe('saved')
  const both = document.getState().flow
  expect(both.notes?.map(({ id }) => id).sort()).toEqual(['mine', 'theirs'])
  expect(save).toHaveBeenLastCalledWith(both, 8)
  expect(onMerged).toHaveBeenCalledTimes(1)
  document.getState().undo()
  expect(document.getState().flow.notes?.map(({ id }) => id)).toEqual(['theirs'])
})

test('what both changed is asked; nothing is sent before, and the answer is saved on top of theirs', async () => {
  const save = vi.fn().mockRejectedValueOnce('stale').mockResolvedValueOnce({ revision: 9 })
  const other = { ...flow, title: { en: 'Theirs' } }
  const { autosave, document, draw, status } = open(save, async () => ({ revision: 8, flow: other }))
  document.getState().apply({ command: 'changeJourney' }, (now) => ({ ...now, title: { en: 'Mine' } }))
  expect(await autosave.flush()).toBe('stale')
  draw('more')
  expect(await autosave.flush()).toBe('stale')
  expect(save).toHaveBeenCalledTimes(1)
  expect(autosave.state.getState().clash?.conflicts).toEqual([
    { kind: 'journey', id: 'title.en', mine: 'Mine', theirs: 'Theirs' },
  ])
  await autosave.settle({ 'journey:title.en': 'theirs' })
  expect(document.getState().flow).toMatchObject({ title: { en: 'Theirs' }, notes: [{ id: 'more' }] })
  expect(save).toHaveBeenLastCalledWith(document.getState().flow, 8)
  expect(status()).toBe('saved')
})

test('a look at what others saved takes it in without a save of one’s own', async () => {
  const save = vi.fn()
  const { autosave, document, status } = open(save, async () => ({ revision: 4, flow: theirs }))
  await autosave.pull()
  expect(document.getState().flow).toEqual(theirs)
  expect([status(), autosave.state.getState().revision]).toEqual(['saved', 4])
  expect(save).not.toHaveBeenCalled()
})

test('without an answer from the server it says so, and goes on trying', async () => {
  const save = vi.fn().mockRejectedValueOnce('unreachable').mockResolvedValueOnce({ revision: 2 })
  const { draw, autosave, status, pause } = open(save)
  draw('a')
  expect(await autosave.flush()).toBe('offline')
  pause()
  await autosave.flush()
  expect(status()).toBe('saved')
})

test('every stroke is kept until it is saved, with what it was drawn on', async () => {
  const { draw, autosave, document, kept } = open(async () => ({ revision: 2 }))
  draw('a')
  expect(kept).toEqual([{ base: flow, flow: document.getState().flow, revision: 1, sent: [] }])
  await autosave.flush()
  expect(kept.at(-1)).toBeUndefined()
})

test('what an earlier page left unsaved is put on top of what was saved since', async () => {
  const save = vi.fn().mockRejectedValueOnce('stale').mockResolvedValueOnce({ revision: 6 })
  const { autosave, document } = open(save, async () => ({ revision: 5, flow: theirs }))
  const left = addNote(flow, 'left', [0, 0])
  expect(await autosave.recover({ base: flow, flow: left, revision: 1 })).toBe('saved')
  expect(
    document
      .getState()
      .flow.notes?.map(({ id }) => id)
      .sort(),
  ).toEqual(['left', 'theirs'])
  expect(save.mock.calls.map(([, revision]) => revision)).toEqual([1, 5])
})

const named = (title: string) => (now: Flow) => ({ ...now, title: { en: title } })

test('a save whose answer was lost is one’s own: what is drawn after it asks nobody anything', async () => {
  const server = { revision: 1, flow }
  let isLost = true
  const save = vi.fn(async (next: Flow, revision: number) => {
    if (revision !== server.revision) throw 'stale'
    Object.assign(server, { revision: revision + 1, flow: structuredClone(next) })
    if (isLost) throw 'unreachable'
    return { revision: server.revision }
  })
  const { autosave, document, onMerged } = open(save, async () => server)
  document.getState().apply({ command: 'changeJourney' }, named('Half a na'))
  expect(await autosave.flush()).toBe('offline')
  isLost = false
  document.getState().apply({ command: 'changeJourney' }, named('Half a name, and the rest'))
  expect(await autosave.flush()).toBe('saved')
  expect(server).toMatchObject({ revision: 3, flow: { title: { en: 'Half a name, and the rest' } } })
  expect(onMerged).not.toHaveBeenCalled()
})

test('undo of what may have been saved is saved', async () => {
  const save = vi.fn().mockRejectedValueOnce('unreachable').mockResolvedValueOnce({ revision: 2 })
  const { autosave, document, draw, kept } = open(save)
  draw('a')
  await autosave.flush()
  document.getState().undo()
  expect(kept.at(-1)).toMatchObject({ flow, sent: [{ notes: [{ id: 'a' }] }] })
  expect(await autosave.flush()).toBe('saved')
  expect(save).toHaveBeenLastCalledWith(flow, 1)
  expect(kept.at(-1)).toBeUndefined()
})

test('a page left before the answer came goes on from what it sent, not from a question', async () => {
  const before = open(() => new Promise(() => {}))
  before.document.getState().apply({ command: 'changeJourney' }, named('Half a na'))
  void before.autosave.flush()
  before.document.getState().apply({ command: 'changeJourney' }, named('Half a name'))
  const left = structuredClone(before.kept.at(-1))
  const save = vi.fn().mockRejectedValueOnce('stale').mockResolvedValueOnce({ revision: 3 })
  const { autosave, document } = open(save, async () => ({ revision: 2, flow: named('Half a na')(flow) }))
  expect(left && (await autosave.recover(left))).toBe('saved')
  expect(document.getState().flow.title).toEqual({ en: 'Half a name' })
  expect(save).toHaveBeenLastCalledWith(document.getState().flow, 2)
})

test('where a program saved something that is no drawing, one is asked; mine is saved over it, and nothing before', async () => {
  const save = vi.fn().mockRejectedValueOnce('stale').mockResolvedValueOnce({ revision: 9 })
  const { autosave, document, draw, status } = open(save, async () => ({ revision: 8, unreadable: true }))
  draw('mine')
  expect(await autosave.flush()).toBe('stale')
  expect(autosave.state.getState().clash).toMatchObject({ unreadable: true, conflicts: [] })
  expect(await autosave.settle({})).toBe('saved')
  expect(save).toHaveBeenLastCalledWith(document.getState().flow, 8)
  expect([status(), autosave.state.getState().revision]).toEqual(['saved', 9])
})

test('it is saved over also by somebody who has drawn nothing since', async () => {
  const save = vi.fn().mockResolvedValueOnce({ revision: 9 })
  const { autosave } = open(save, async () => ({ revision: 8, unreadable: true }))
  await autosave.pull()
  expect(await autosave.settle({})).toBe('saved')
  expect(save).toHaveBeenCalledExactlyOnceWith(flow, 8)
})

test('who may only look sends nothing, whatever they fold or open, and goes on seeing what others save', async () => {
  const save = vi.fn()
  const { autosave, document, draw, timers, kept, status } = open(
    save,
    async () => ({ revision: 4, flow: theirs }),
    false,
  )
  draw('folded')
  expect([status(), timers, kept.filter(Boolean)]).toEqual(['saved', [], []])
  await autosave.flush()
  await autosave.pull()
  expect(
    document
      .getState()
      .flow.notes?.map(({ id }) => id)
      .sort(),
  ).toEqual(['folded', 'theirs'])
  expect(save).not.toHaveBeenCalled()
})
