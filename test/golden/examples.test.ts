import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { registry } from '@rekindle/nodes'
import { checkFlow, type Flow, type Json, readFlowText } from '@rekindle/runtime'
import { makeLostCustomers, World } from '@rekindle/runtime/world'
import { describe, expect, test } from 'vitest'
import { complaintLines } from '../../examples/customers/complaintLines.ts'
import { customersCsv } from '../../examples/customers/customersCsv.ts'
import { readCustomersCsv } from '../../server/src/imports/readCustomersCsv.ts'
import { exampleFile } from './stories.ts'

const flows = readdirSync(exampleFile('.')).filter((name) => existsSync(exampleFile(`${name}/flow.json`)))
const readFlow = (name: string): Flow => JSON.parse(readFileSync(exampleFile(`${name}/flow.json`), 'utf8'))
const both = ['en', 'zh-CN']

describe.each(flows)('%s', (name) => {
  const flow = readFlow(name)

  test('opens without an error or a warning', () => {
    const { value, problems } = readFlowText(readFileSync(exampleFile(`${name}/flow.json`), 'utf8'))
    expect([...problems, ...checkFlow(value, registry).problems]).toEqual([])
  })

  test('speaks both languages: titles, copy, scripts, offers, goals and README', () => {
    expect(languagesMissing(flow as unknown as Json)).toEqual([])
    expect(Object.values(flow.nodes).filter(({ title }) => typeof title !== 'object')).toEqual([])
    for (const readme of ['README.md', 'README.zh-CN.md'])
      expect(existsSync(exampleFile(`${name}/${readme}`)), readme).toBe(true)
  })

  test('is drawn tidily: every card has its place and covers no other', () => {
    const places = Object.entries(flow.layout ?? {})
    expect(places.map(([id]) => id).sort()).toEqual(Object.keys(flow.nodes).sort())
    const boxes = places.map(([id, [x, y]]) => ({ id, x, y, height: heightOf(flow, id) }))
    for (const a of boxes)
      for (const b of boxes) {
        const apart =
          a.id === b.id || Math.abs(a.x - b.x) >= 248 || a.y + a.height <= b.y || b.y + b.height <= a.y
        expect(apart, `${a.id} covers ${b.id}`).toBe(true)
      }
  })

  test('has node ids as the editor makes them', () => {
    for (const id of Object.keys(flow.nodes)) expect(id).toMatch(/^n_[a-z2-7]{10}$/)
  })

  test('has a world that is understood, if it has one', () => {
    const file = exampleFile(`${name}/world.json`)
    if (existsSync(file)) expect(World.safeParse(JSON.parse(readFileSync(file, 'utf8'))).success).toBe(true)
  })
})

test('the customer list is what its script writes, and the import takes it whole', () => {
  const csv = readFileSync(exampleFile('customers/customers.csv'))
  expect(csv.toString('utf8')).toBe(customersCsv(makeLostCustomers()))
  const { customers, problems } = readCustomersCsv(csv)
  expect(problems).toEqual([])
  const imported = customers.map(({ externalId, traits }) => [externalId, traits.attributes.reason])
  expect(imported).toEqual(
    makeLostCustomers().map(({ externalId, attributes }) => [externalId, attributes.reason]),
  )
})

test('the open complaints are what their script writes, one for each customer who has one', () => {
  const lines = readFileSync(exampleFile('customers/events.jsonl'), 'utf8')
  expect(lines).toBe(complaintLines(makeLostCustomers()))
  const open = makeLostCustomers().filter(({ attributes }) => attributes.openComplaint === true)
  expect(lines.trim().split('\n')).toHaveLength(open.length)
  expect(open.every(({ attributes }) => attributes.reason === 'service')).toBe(true)
})

/** Places that have one of the two languages and not the other. */
function languagesMissing(value: Json, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const keys = Object.keys(value)
  const known = both.filter((language) => keys.includes(language))
  const missing = known.length === 1 ? [`${path}: only ${known[0]}`] : []
  return [
    ...missing,
    ...Object.entries(value).flatMap(([key, one]) => languagesMissing(one, `${path}/${key}`)),
  ]
}

/** As the canvas draws a card: head, numbers, and a row for each port where there are several. */
function heightOf(flow: Flow, id: string): number {
  const node = flow.nodes[id]
  const type = registry.get(node?.type ?? '')
  const ports = type?.ports(type.settings.parse(node?.settings)).length ?? 0
  return 88 + (ports > 1 ? ports * 26 + 8 : 0)
}
