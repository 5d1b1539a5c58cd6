import { limits } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { languages } from '../i18n/languages.ts'
import { loadTexts } from '../i18n/loadTexts.ts'
import { bare, box, boxes, chanceOf } from '../testing/drawnChanges.ts'
import { addNode, nodeOfType } from './addNode.ts'
import { type Clip, clipOf } from './Clip.ts'
import { changeTitle } from './changeNode.ts'
import { addNote } from './changeNotes.ts'
import { connect } from './connect.ts'
import { pasteClip } from './pasteClip.ts'
import { pasteRefusals, readClip } from './readClip.ts'

const two = connect(addNode(bare, { id: 'n_b', node: nodeOfType(box, 'b'), at: [304, 0] }), {
  from: 'n_entry',
  port: 'p0',
  to: 'n_b',
})
const clip = clipOf(two, ['n_b'])
const read = (value: unknown, nodes = 1, notes = 0) =>
  readClip(typeof value === 'string' ? value : JSON.stringify(value), { nodes, notes })
const many = (count: number): Clip => ({
  ...clip,
  nodes: Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`n_${i}`, clip.nodes.n_b as Clip['nodes'][string]]),
  ),
})

const deep = '['.repeat(200_000) + ']'.repeat(200_000)

test.each([
  ['plain text', 'hello', 'text'],
  ['a web page', '<!DOCTYPE html><p>"nodes"</p>', 'html'],
  ['a piece of one', '<div class="x">Hi</div>', 'html'],
  ['a Mermaid diagram', 'flowchart LR\n  a --> b', 'mermaid'],
  ['a Mermaid diagram out of Markdown', '```mermaid\n%%{init: {}}%%\ngraph TD\n a-->b\n```', 'mermaid'],
  ['a workflow of n8n', { nodes: [{ name: 'Cron' }], connections: {} }, 'n8n'],
  ['JSON of something else', { nodes: {} }, 'json'],
  ['a list', [1, 2], 'json'],
  ['half a clip', JSON.stringify(clip).slice(0, -5), 'broken'],
  ['a clip with a stranger in it', { ...clip, extra: 1 }, 'broken'],
  ['a sign that can’t be kept', clipOf(changeTitle(two, 'n_b', 'a\u0000b'), ['n_b']), 'broken'],
  ['a clip of a newer Rekindle', { ...clip, v: 2, shape: {} }, 'newer'],
  ['a flow of a newer Rekindle', { format: 2, entry: 'n_a' }, 'newer'],
  ['an entry alone', bare, 'entryOnly'],
  [
    'a name of 50 kB',
    JSON.stringify(clip).replace('"type"', `"title":"${'x'.repeat(50_000)}","type"`),
    'longName',
  ],
  ['5,000 nodes', many(5_000), 'tooMany'],
  ['a whole flow of 5,000 nodes', { ...bare, nodes: many(5_000).nodes }, 'tooMany'],
  [
    'settings without a bottom',
    JSON.stringify(clip).replace('"settings":{', `"settings":{"z":${deep},`),
    'broken',
  ],
] as const)('%s is refused with words of its own', (_, value, refused) => {
  expect(read(value)).toEqual({ refused })
})

test('what would be too many together with what is there is refused, too', () => {
  expect(read(many(10), limits.nodes - 5)).toEqual({ refused: 'tooMany' })
  expect('clip' in read(many(10), limits.nodes - 10)).toBe(true)
})

test('more notes than a journey may have are refused: it could not be saved', () => {
  const notes = Array.from({ length: 100 }, (_, i) => ({ id: `a${i}`, text: 'Look', at: [0, 0] }))
  expect(read({ ...clip, notes }, 1, 401)).toEqual({ refused: 'notes' })
  expect('clip' in read({ ...clip, notes }, 1, 400)).toBe(true)
})

test('more text than any flow has is not even looked at', () => {
  expect(read('x'.repeat(limits.flowBytes + 1))).toEqual({ refused: 'tooLarge' })
})

test('names from right to left and with emoji come through as they are', () => {
  const title = { ar: 'مرحبا بعودتك', en: 'Welcome 👩🏽‍🚒', 'zh-CN': '欢迎' }
  const copied = read(clipOf(changeTitle(two, 'n_b', title), ['n_b']))
  expect('clip' in copied && copied.clip.nodes.n_b?.title).toEqual(title)
})

test('the sign that can’t be kept is meant, not its name: a text may speak of \\u0000', () => {
  const spoken = clipOf(changeTitle(two, 'n_b', 'never \\u0000'), ['n_b'])
  const copied = read(spoken)
  expect('clip' in copied && copied.clip.nodes.n_b?.title).toBe('never \\u0000')
  const key = clipOf(changeTitle(two, 'n_b', { en: 'a' }), ['n_b'])
  expect(read(JSON.stringify(key).replace('"en"', '"e\\u0000n"'))).toEqual({ refused: 'broken' })
})

test('a clip of the first release, which had no version, is read', () => {
  const { v: _, ...old } = clip
  expect('clip' in read(old)).toBe(true)
})

test('a whole flow is pasted without its entry, with its notes', () => {
  const copied = read(addNote(two, 'a', [10, 10], 'Look'))
  if (!('clip' in copied)) throw new Error(copied.refused)
  expect(Object.keys(copied.clip.nodes)).toEqual(['n_b'])
  const pasted = pasteClip(bare, copied.clip, { registry: boxes, chance: chanceOf(3), at: [0, 800] })
  expect(pasted.flow.notes).toMatchObject([{ text: 'Look' }])
  expect(pasted.added).toHaveLength(1)
})

test('notes and nodes keep their places to each other, and lines that were cut are counted', () => {
  const copied = clipOf(addNote(two, 'a', [304, 96], 'Look'), ['n_b'], ['a'])
  expect(copied.cut).toBe(1)
  const { flow, added } = pasteClip(bare, copied, { registry: boxes, chance: chanceOf(3), at: [0, 800] })
  expect(flow.layout?.[added[0] ?? '']).toEqual([0, 800])
  expect(flow.notes?.[0]?.at).toEqual([0, 896])
})

test.each(languages)('every refusal has its words in %s', async (language) => {
  const { paste } = (await loadTexts(language)).document as { paste: Record<string, string> }
  expect(pasteRefusals.filter((refused) => !paste[refused])).toEqual([])
})
