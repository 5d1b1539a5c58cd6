import { describe, expect, test } from 'vitest'
import { checkCopy } from './checkCopy.ts'

test('sound copy has no fault', () => {
  expect(checkCopy('Hi {{ customer.name | default: "there" }}, {{ offer.value | money }}')).toBeUndefined()
  expect(checkCopy('{% for tag in customer.tags %}{{ tag }}{% endfor %}')).toBeUndefined()
  expect(checkCopy('')).toBeUndefined()
})

test('a fault is found on its line', () => {
  expect(checkCopy('Hi\n\n{{ customer.name | upcse }}')).toEqual({
    line: 3,
    detail: 'undefined filter: upcse',
  })
  expect(checkCopy('Hi\n{% if a %}')).toEqual({ line: 2, detail: 'tag {% if a %} not closed' })
  expect(checkCopy('{{ customer.name')).toMatchObject({ line: 1 })
})

test.each([
  'include "a"',
  'render "a"',
  'layout "a"',
  'block a',
  'tablerow a in b',
  'constructor',
  '__proto__',
])('the tag %s is refused', (tag) => expect(checkCopy(`{% ${tag} %}`)?.detail).toMatch(/not found|illegal/))

test.each(['sample', 'where_exp', 'strip_html', 'constructor', 'toString', '__proto__'])(
  'the filter %s is refused',
  (filter) =>
    expect(checkCopy(`{{ customer.tags | ${filter}: "a" }}`)?.detail).toMatch(/undefined filter|expected/),
)

describe('copy made to exhaust the machine is refused before it does', () => {
  const hostile: [string, string][] = [
    ['a loop of a thousand million', '{% for i in (1..1000000000) %}{% endfor %}'],
    [
      'loops within loops',
      '{% for i in (1..999) %}{% for j in (1..999) %}{% for k in (1..999) %}.{% endfor %}{% endfor %}{% endfor %}',
    ],
    [
      'a text that doubles',
      `{% assign s = "0123456789" %}${'{% assign s = s | append: s %}'.repeat(40)}{{ s }}`,
    ],
    [
      'a text that multiplies',
      `{% assign s = "aaaaaaaaaa" %}${'{% assign s = s | replace: "a", s %}'.repeat(9)}{{ s }}`,
    ],
    ['5 MB of text', 'x'.repeat(5_000_000)],
    ['5 MB of tags', '{% if a %}'.repeat(500_000)],
    ['a great many openings', '{{'.repeat(30_000)],
    ['deep nesting', `${'{% if true %}'.repeat(4_000)}${'{% endif %}'.repeat(1_000)}`],
    ['a long chain of filters', `{{ "a"${' | append: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"'.repeat(1_400)} }}`],
    [
      'a capture that swells',
      `{% capture c %}{% for i in (1..19000) %}${'x'.repeat(60_000)}{% endfor %}{% endcapture %}{{ c }}`,
    ],
  ]
  test.each(hostile)('%s', (_, text) => {
    expect(checkCopy(text)?.detail).toMatch(/limit exceeded|not closed|stack|string length/i)
  })
})
