import { limits } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { readCustomersCsv } from './readCustomersCsv.ts'

const read = (text: string) => readCustomersCsv(new TextEncoder().encode(text))
const messages = (text: string) => read(text).problems.map(({ message }) => message)

test('fields, attributes and their kinds are told apart by what stands in the column', () => {
  const { customers, columns, problems } = read(
    'id,email,phone,name,locale,timeZone,clv,vip,lastVisitAt,zip\n' +
      '007,ada@example.com,+44 7700 900001,Ada,en,Europe/London,1200.5,TRUE,2025-03-01,0123\n' +
      '008,,,,,,,,,\n',
  )
  expect(problems).toEqual([])
  expect(columns.map(({ name, kind }) => `${name}:${kind}`).slice(6)).toEqual([
    'clv:number',
    'vip:boolean',
    'lastVisitAt:date',
    'zip:text',
  ])
  expect(customers[0]).toMatchObject({
    line: 2,
    externalId: '007',
    traits: {
      attributes: { name: 'Ada', clv: 1200.5, vip: true, lastVisitAt: '2025-03-01', zip: '0123' },
      timeZone: 'Europe/London',
      locale: 'en',
      reachable: ['inapp', 'email', 'sms'],
    },
  })
  expect(customers[1]?.traits.attributes).toEqual({})
})

test('a BOM, Windows line ends, semicolons and tabs are read as they are meant', () => {
  for (const text of ['\u{FEFF}id,n\r\nc-1,2\r\n', 'id;n\nc-1;2', 'id\tn\rc-1\t2\r'])
    expect(read(text).customers, JSON.stringify(text)).toMatchObject([
      { externalId: 'c-1', traits: { attributes: { n: 2 } } },
    ])
})

test('a line is counted as an editor counts it, also below cells with line breaks and empty lines', () => {
  expect(messages('id,note\n1,"a\nb\nc"\n\n2,x\n2,y\n')).toEqual([
    'Line 7, column 1 ("id"): the id "2" stands on line 6 too.',
  ])
})

test('a file without ids, without names of columns or with a name twice is refused', () => {
  expect(messages('')).toEqual(['Line 1: the file is empty.'])
  expect(messages('email\na@example.com')).toEqual(['Line 1: there is no column "id".'])
  expect(messages('id,x,,x\n')).toEqual([
    'Line 1, column 3 (""): this column has no name.',
    'Line 1, column 4 ("x"): this name stands twice.',
  ])
  expect(messages('id,__proto__\n1,x\n')).toEqual([
    'Line 1, column 2 ("__proto__"): no attribute can have this name: it is taken.',
  ])
})

test('one bad line is enough: nothing is imported, and every mistake is named', () => {
  const { customers, problems } = read('id,email\n1,ada@example.com\n,bob@example.com\n3,not mail\n4,a,b\n')
  expect(customers).toEqual([])
  expect(problems.map(({ message }) => message)).toEqual([
    'Line 5: 3 cells, but the header has 2 columns.',
    'Line 3, column 1 ("id"): the id is missing.',
    'Line 4: email "not mail" is not a valid e-mail address.',
  ])
})

test('formulas are refused, telephone numbers and negative amounts are none', () => {
  const { problems } = read('id,a\n1,=1+1\n2,"+cmd|\' /C calc\'!A0"\n3,-2+SUM(A1)\n4,@SUM(A1)\n')
  expect(problems.map(({ params }) => params?.line)).toEqual([2, 3, 4, 5])
  expect(messages('id,phone,balance\n1,+86 138-0000-0000,-12.5\n')).toEqual([])
})

test('another encoding is named with the line, never read as rubbish', () => {
  const gbk = Uint8Array.from([...new TextEncoder().encode('id,name\n1,'), 0xcd, 0xf5, 0x0a])
  expect(readCustomersCsv(gbk).problems[0]?.message).toContain('Line 2: this is not UTF-8')
  expect(readCustomersCsv(Uint8Array.from([0xff, 0xfe, 0x69, 0])).problems[0]?.message).toContain('UTF-16')
})

test('a quote that never ends and a cell with U+0000 are problems with a line', () => {
  expect(messages('id,a\n1,"x\n2,y\n')[0]).toMatch(/^Line \d: a quoted cell never ends\.$/)
  expect(messages('id,a\n1,x\0y\n')).toEqual(['Line 2, column 2 ("a"): the cell holds the character U+0000.'])
})

test('a hundred thousand customers are read, one more is refused', () => {
  const lines = (count: number) => `id,n\n${Array.from({ length: count }, (_, i) => `c${i},${i}`).join('\n')}`
  expect(read(lines(limits.importRows)).customers).toHaveLength(limits.importRows)
  expect(messages(lines(limits.importRows + 1))).toEqual(['Line 1: the file has 100001 customers.'])
})

test('a thousand bad lines end in a hundred problems and their number', () => {
  const { problems } = read(`id,email\n${Array.from({ length: 1_000 }, (_, i) => `${i},bad`).join('\n')}`)
  expect(problems).toHaveLength(101)
  expect(problems.at(-1)?.message).toBe('There are 900 more like these.')
})

test('columns named like parts of JavaScript are columns', () => {
  const { customers } = read('id,constructor,hasOwnProperty\n1,a,b\n')
  expect(customers[0]?.traits.attributes).toEqual({ constructor: 'a', hasOwnProperty: 'b' })
})
