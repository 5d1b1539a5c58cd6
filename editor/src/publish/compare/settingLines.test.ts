import { registry } from '@rekindle/nodes'
import { expect, test } from 'vitest'
import { settingLines } from './settingLines.ts'

const linesOf = (type: string, before: object, after: object) => {
  const schema = registry.get(type)?.settings
  if (!schema) throw new Error(`There is no type "${type}".`)
  return settingLines(schema, before, after)
}
const names = (labels: readonly object[]) =>
  labels.map((label) => ('words' in label ? (label.words as { en: string }).en : Object.values(label)[0]))

test('of a message only the words that differ are told, in their language', () => {
  const message = (zh: string) => ({
    channel: 'sms',
    category: 'care',
    copy: { en: { body: 'Hello' }, 'zh-CN': { body: zh } },
  })
  const lines = linesOf('channel', message('你好'), message('您好'))
  expect(lines).toMatchObject([{ path: ['copy', 'zh-CN', 'body'], before: '你好', after: '您好' }])
  expect(names(lines[0]?.labels ?? [])).toEqual(['Copy', 'zh-CN', 'Text'])
  expect(lines[0]?.shape?.kind).toBe('longText')
})

test('another way of waiting is told by its name, and what both ways have is told apart', () => {
  const lines = linesOf(
    'wait',
    { mode: 'duration', for: '3d', at: '09:00' },
    { mode: 'window', from: '19:00', to: '21:00' },
  )
  expect(lines.map(({ path }) => path.join('.'))).toEqual(['mode', 'for', 'at', 'from', 'to'])
  expect(lines[0]).toMatchObject({ before: { en: 'For a while' }, after: { en: 'Until a time of day' } })
  expect(lines.find(({ path }) => path[0] === 'for')).toMatchObject({ before: '3d', after: undefined })
})

test('branches are the same by their ids, wherever they stand: a new rank is told once', () => {
  const [a, b] = ['a', 'b'].map((id) => ({
    id,
    title: id.toUpperCase(),
    when: { attr: 'tier', is: 'eq', value: id },
  }))
  const lines = linesOf('condition', { branches: [a, b] }, { branches: [b, { ...a, title: 'First' }] })
  expect(lines.map(({ path, before, after }) => [path.join('.'), before, after])).toEqual([
    ['branches', ['A', 'B'], ['B', 'First']],
    ['branches.a.title', 'A', 'First'],
  ])
  expect(names(lines[1]?.labels ?? [])).toEqual(['Branches', 'First', 'Title'])
})

test('a rule is one setting, however deep it differs', () => {
  const rule = (value: string) => ({
    branches: [{ id: 'b', title: 'B', when: { all: [{ attr: 'tier', is: 'eq', value }] } }],
  })
  const [line, ...more] = linesOf('condition', rule('A'), rule('B'))
  expect(more).toEqual([])
  expect([line?.path.join('.'), line?.shape?.kind]).toEqual(['branches.b.when', 'rule'])
})

test('equal settings have no lines, in every type there is', () => {
  for (const [name, { settings, defaults }] of registry)
    expect(settingLines(settings, defaults, structuredClone(defaults)), name).toEqual([])
})
