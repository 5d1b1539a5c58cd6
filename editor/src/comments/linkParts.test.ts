import { expect, test } from 'vitest'
import { linkParts } from './linkParts.ts'

const linksOf = (text: string) => linkParts(text).flatMap(({ href }) => href ?? [])

test('addresses of the web can be followed, without the stop behind them', () => {
  expect(linkParts('See https://example.com/a?b=1#c. Or not.')).toEqual([
    { text: 'See ', at: 0 },
    { text: 'https://example.com/a?b=1#c', at: 4, href: 'https://example.com/a?b=1#c' },
    { text: '. Or not.', at: 31 },
  ])
  expect(linksOf('(http://a.example) https://b.example/路径，请看')).toEqual([
    'http://a.example',
    'https://b.example/路径',
  ])
})

test('scripts, files, mail and markup stay text', () => {
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@example.com',
    'file:///etc/passwd',
    '<a href="x">y</a>',
    'https://',
    'www.example.com',
  ])
    expect(linkParts(text)).toEqual([{ text, at: 0 }])
  expect(linksOf('<img src="https://a.example/x"onerror=alert(1)>')).toEqual(['https://a.example/x'])
})

test('nothing of the text is lost', () => {
  const text = 'a https://x.example/1), b\nhttps://y.example!'
  expect(
    linkParts(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
