import { expect, test } from 'vitest'
import { placeInJson } from './placeInJson.ts'

const text = '{ "all": [ { "attr": "tier", "value": "A" } ] }'
const shown = (path: (string | number)[]) => {
  const place = placeInJson(text, path)
  return place && text.slice(place.offset, place.offset + place.length)
}

test('a mistake is shown at its value, or at what should hold it', () => {
  expect(shown(['all', 0, 'value'])).toBe('"A"')
  expect(shown(['all', 0, 'is'])).toBe('{ "attr": "tier", "value": "A" }')
  expect(shown([])).toBe(text)
  expect(placeInJson('', [])).toBeUndefined()
})
