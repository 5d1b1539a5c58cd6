import { createRegistry } from '@rekindle/runtime'
import { drive } from '@rekindle/runtime/testing'
import { expect, test } from 'vitest'
import { exit } from '../exit/exit.ts'
import { segment } from '../segment/segment.ts'
import example from './template.flow.json' with { type: 'json' }
import { template } from './template.ts'

const registry = createRegistry([segment, template, exit])

test('a customer who passes carries the badge from then on', () => {
  const ada = drive(example, registry).enter({ id: 'ada', tier: 'A' }).expectEnded('completed')
  expect(ada.facts.attributes).toEqual({ tier: 'A', invited: true })
})

test('the card names the badge', () => {
  expect(template.summary({ badge: 'invited' }, 'en')).toBe('pins invited')
  expect(template.summary({ badge: 'invited' }, 'zh-CN')).toBe('加上 invited')
})
