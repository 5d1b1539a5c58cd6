import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { registry } from '@rekindle/nodes'
import { checkFlow, type LocalizedText } from '@rekindle/runtime'
import type { Template } from '../contract/journeys.ts'

/**
 * The story campaigns as templates: a folder each, with flow.json and README.md. A folder whose flow can't be read
 * is no template. The first paragraph of the README is the summary, in each language there is one of.
 */
export async function loadTemplates(folder: string): Promise<Template[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const found = await Promise.all(folders.sort().map((id) => loadTemplate(join(folder, id), id)))
  return found.filter((template) => template !== undefined)
}

async function loadTemplate(folder: string, id: string): Promise<Template | undefined> {
  const text = await readFile(join(folder, 'flow.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { flow } = checkFlow(JSON.parse(text), registry)
  if (!flow) return undefined
  return { id, title: flow.title, summary: await summaryOf(folder, flow.title), flow }
}

async function summaryOf(folder: string, title: LocalizedText): Promise<LocalizedText> {
  const [english, chinese] = await Promise.all(
    ['README.md', 'README.zh-CN.md'].map((name) => readFile(join(folder, name), 'utf8').catch(() => '')),
  )
  const summary: LocalizedText = {}
  if (english) summary.en = firstParagraph(english)
  const inChinese = chinese || (english ?? '').split(/^#+ .*\p{Script=Han}.*$/mu)[1]
  if (inChinese) summary['zh-CN'] = firstParagraph(inChinese)
  return Object.keys(summary).length > 0 ? summary : title
}

const firstParagraph = (markdown: string): string =>
  markdown
    .split(/\n\s*\n/)
    .map((part) => part.trim().replace(/\s*\n\s*/g, ' '))
    .find((part) => part !== '' && !part.startsWith('#') && !part.startsWith('!') && !part.startsWith('|')) ??
  ''
