import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { registry } from '@rekindle/nodes'
import { checkFlow } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { smallFlow } from '../testing/smallFlow.ts'
import { settingDetailZhCn, wordedWants } from './settingDetail.zh-CN.ts'

/** What the screen says in Chinese of a wait with these settings. */
function saidOf(type: string, settings: object): string[] {
  const n_wait = { type, v: 1, settings: settings as never }
  const { problems } = checkFlow({ ...smallFlow, nodes: { ...smallFlow.nodes, n_wait } }, registry)
  return problems.flatMap(({ code, params = {} }) =>
    code === 'node.settings' ? (settingDetailZhCn(params) ?? []) : [],
  )
}

test('a setting that is missing, of another kind or too large is told in Chinese, with what stands there', () => {
  expect(saidOf('wait', { mode: 'duration' })).toEqual(['“for”尚未填写，应为文字。'])
  expect(saidOf('exit', { reason: 7 })).toEqual([
    expect.stringMatching(/^“reason”现为 7，应为以下之一：completed, /),
  ])
})

test('everything that schemas word themselves has Chinese words', () => {
  const said = ['runtime', 'nodes'].flatMap((part) => {
    const folder = fileURLToPath(new URL(`../../../${part}/src`, import.meta.url))
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('engine'))
      .flatMap((file) => [
        ...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/(?:\.regex\(\/.*\/u?, |\berror: )'([^']+)'/g),
      ])
      .map(([, words]) => words ?? '')
  })
  expect(said.length).toBeGreaterThan(9)
  expect(said.filter((words) => !(words in wordedWants))).toEqual([])
})
