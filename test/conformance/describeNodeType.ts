import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type AnyNodeType,
  checkFlow,
  compileFlow,
  createRegistry,
  type Flow,
  nodeGroups,
  PortName,
  textReaders,
} from '@rekindle/runtime'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsWithoutWords } from './fieldsWithoutWords.ts'
import { fragmentOf } from './fragmentOf.ts'
import { problemsOfFragment } from './problemsOfFragment.ts'
import { jsonSchemaOf, settingsOf } from './settingsOf.ts'

const locales = ['en', 'zh-CN']
const inBoth = (text: Record<string, string>) => locales.map((locale) => text[locale]?.trim() ?? '')

/** The contract every node type keeps, whatever it does. `folder` holds its definition, test, example and help. */
export function describeNodeType(type: AnyNodeType, folder: string, types: readonly AnyNodeType[]): void {
  const registry = createRegistry(types)
  const file = (ending: string) => join(folder, type.type, `${type.type}${ending}`)
  const anySettings = settingsOf(type)
  const always = (holds: (settings: unknown) => void) =>
    fc.assert(
      fc.property(anySettings, (settings) => {
        holds(settings)
      }),
      { numRuns: 150, seed: 1 },
    )

  describe(`node type ${type.type}`, () => {
    test('is described in both languages, on a known shelf', () => {
      expect(inBoth(type.title)).not.toContain('')
      expect(inBoth(type.purpose)).not.toContain('')
      expect(nodeGroups).toContain(type.group)
      expect(type.icon).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(type.type).toMatch(/^[a-z][A-Za-z0-9]*$/)
    })

    test('names each setting in both languages', () => {
      expect(fieldsWithoutWords(jsonSchemaOf(type))).toEqual([])
    })

    test('accepts its defaults as they are, and no unknown setting', () => {
      expect(type.settings.parse(type.defaults)).toEqual(type.defaults)
      expect(type.settings.safeParse({ ...type.defaults, surprise: 1 }).success).toBe(false)
    })

    test('has a JSON Schema that says the same', () => {
      const validate = new Ajv2020({ strict: false }).compile(jsonSchemaOf(type))
      expect(validate(type.defaults), JSON.stringify(validate.errors)).toBe(true)
      expect(validate({ ...type.defaults, surprise: 1 })).toBe(false)
      for (const { settings } of nodesOf(readExample()))
        expect(validate(settings), JSON.stringify(validate.errors)).toBe(true)
      always((settings) => expect(validate(settings), JSON.stringify(validate.errors)).toBe(true))
    })

    test('names its ports once each, in both languages', () => {
      always((settings) => {
        if (hasTwins(settings)) return
        const ports = type.ports(settings)
        const names = ports.map(({ name }) => name)
        expect(new Set(names).size).toBe(names.length)
        for (const port of ports) {
          expect(PortName.safeParse(port.name).success).toBe(true)
          expect(inBoth(port.label)).not.toContain('')
        }
      })
    })

    test('has a summary that fits the card, in both languages', () => {
      always((settings) => {
        for (const locale of locales) {
          const summary = type.summary(settings, locale)
          expect(summary.trim()).not.toBe('')
          expect([...summary].length).toBeLessThanOrEqual(160)
          expect(summary).not.toMatch(/undefined|\[object|NaN|\n/)
        }
      })
    })

    test('checks any settings without throwing, with problems at places of its own', () => {
      always((settings) => {
        const problems = type.check?.(settings, { node: 'n_node', flow: {}, readers: textReaders }) ?? []
        for (const { node, path } of problems)
          expect([node, ...path.slice(0, 2)]).toEqual(['n_node', 'nodes', 'n_node'])
      })
    })

    test('compiles to plain JSON: ways that exist, phases that pass or rest, effects of the list', () => {
      always((settings) => {
        if (hasTwins(settings)) return
        for (const isDrawn of [true, false]) {
          const fragment = fragmentOf(type, settings, isDrawn)
          expect(JSON.parse(JSON.stringify(fragment))).toStrictEqual(fragment)
          expect(problemsOfFragment(fragment, type.ports(settings), isDrawn)).toEqual([])
        }
      })
    })

    test('gives a copy settings that are sound as well', () => {
      always((settings) => {
        const copied = type.renew?.(settings, 'fresh1234') ?? settings
        expect(type.settings.parse(copied)).toEqual(copied)
      })
    })

    test('can bring every older version of its settings up to date', () => {
      const older = Array.from({ length: type.version - 1 }, (_, i) => i + 1)
      expect(Object.keys(type.upgrades ?? {}).map(Number)).toEqual(older)
    })

    test('has an example flow that is clean, compiles and uses it', () => {
      const checked = checkFlow(readExample(), registry)
      expect(checked.problems).toEqual([])
      expect(nodesOf(checked.flow as Flow)).not.toEqual([])
    })

    test('stores every place a run of the example can be at', () => {
      const compiled = compileFlow(readExample(), registry)
      const { places } = compiled
      const values = places.map(({ node, phase }) => compiled.valueOf(node, phase))
      expect(new Set(values.map((value) => JSON.stringify(value))).size).toBe(places.length)
      for (const [i, value] of values.entries()) {
        const snapshot = compiled.machine.resolveState({ value: value as never, context: {} })
        expect(compiled.placeOf(snapshot.value)).toEqual(places[i])
      }
    })

    test('has a test and a page of help in both languages beside it', () => {
      expect(existsSync(file('.test.ts'))).toBe(true)
      const help = readFileSync(file('.md'), 'utf8')
      const titles = [...help.matchAll(/^# (.+)$/gm)].map((match) => match[1])
      expect(titles).toEqual([type.title.en, type.title['zh-CN']])
    })

    function readExample(): Flow {
      return JSON.parse(readFileSync(file('.flow.json'), 'utf8'))
    }
    function nodesOf(flow: Flow) {
      return Object.values(flow.nodes).filter((node) => node.type === type.type)
    }
  })
}

/** Ports made from ids may repeat; the type's own check says so, and the flow can't be published. */
const hasTwins = (settings: unknown): boolean => {
  const lists = Object.values(settings as object).filter(Array.isArray) as { id?: string }[][]
  return lists.some((list) => {
    const ids = list.flatMap((one) => (typeof one?.id === 'string' ? [one.id] : []))
    return new Set(ids).size < ids.length
  })
}
