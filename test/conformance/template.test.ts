import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AnyNodeType } from '@rekindle/runtime'
import { afterAll, expect, test } from 'vitest'
import { describeNodeType } from './describeNodeType.ts'

/** A copy of the package in which somebody has made a node type `keepsake` as CONTRIBUTING says. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const scratch = join(root, '.rekindle')
mkdirSync(scratch, { recursive: true })
const folder = mkdtempSync(join(scratch, 'template-'))
const source = join(folder, 'src')
cpSync(join(root, 'nodes/src'), source, { recursive: true })
symlinkSync(join(root, 'nodes/node_modules'), join(folder, 'node_modules'), 'junction')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

copyTemplate('keepsake')
addLine('keepsake')
const { nodeTypes } = (await import(/* @vite-ignore */ join(source, 'index.ts'))) as {
  nodeTypes: AnyNodeType[]
}
const keepsake = nodeTypes.find(({ type }) => type === 'keepsake')

if (keepsake) describeNodeType(keepsake, source, nodeTypes)

test('the template copied and named in one line is a node type of the list', () => {
  expect(nodeTypes.map(({ type }) => type)).toContain('keepsake')
})

function copyTemplate(name: string): void {
  const made = join(source, name)
  cpSync(join(source, 'template'), made, { recursive: true })
  for (const file of readdirSync(made)) {
    const path = join(made, file)
    writeFileSync(path, renamed(readFileSync(path, 'utf8'), name))
    renameSync(path, join(made, file.replace('template', name)))
  }
}

function addLine(name: string): void {
  const index = join(source, 'index.ts')
  const text = readFileSync(index, 'utf8')
  writeFileSync(
    index,
    `import { ${name} } from './${name}/${name}.ts'\n${text.replace(/\n {2}exit,\n/, `\n  exit,\n  ${name},\n`)}`,
  )
}

function renamed(text: string, name: string): string {
  const title = name.charAt(0).toUpperCase() + name.slice(1)
  return text.replaceAll('template', name).replaceAll('Template', title)
}
