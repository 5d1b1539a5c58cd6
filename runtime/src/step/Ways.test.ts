import { expect, test } from 'vitest'
import type { Guard } from '../node/Fragment.ts'
import { type Walker, Ways } from './Ways.ts'

const guard = (port: string): Guard => ({ type: 'rule', params: { rule: { all: [] }, port } })
const leave = (port: string) => ({ type: 'leave' as const, params: { port, ends: 'no' as const } })

/** Asks a, then b if a says no; leaves by the first that says yes. Counts how often it is asked. */
function twoRules() {
  const ways = new Ways()
  let runs = 0
  const machine = ({ judge, receive }: Walker) => {
    runs++
    receive(leave('begin'))
    for (const port of ['a', 'b']) {
      if (!judge(guard(port))) continue
      receive(leave(port))
      return port
    }
    return 'rest'
  }
  const walk = (answers: Record<string, boolean | Error>, key = 'here') => {
    const heard: string[] = []
    const rest = ways.walk(
      key,
      {
        judge: ({ params }) => {
          const port = 'port' in params ? String(params.port) : ''
          heard.push(`${port}?`)
          const answer = answers[port]
          if (answer instanceof Error) throw answer
          return answer ?? false
        },
        receive: ({ params }) => heard.push(params && 'port' in params ? params.port : ''),
      },
      machine,
    )
    return { rest, heard: heard.join(' '), runs }
  }
  return walk
}

test('a way that was gone before is gone again without the machine, its guards asked anew', () => {
  const walk = twoRules()
  expect(walk({ a: true })).toEqual({ rest: 'a', heard: 'begin a? a', runs: 1 })
  expect(walk({ a: true })).toEqual({ rest: 'a', heard: 'begin a? a', runs: 1 })
})

test('an answer not met before goes on in the machine, and nothing is asked or done twice', () => {
  const walk = twoRules()
  walk({ a: true })
  expect(walk({ b: true })).toEqual({ rest: 'b', heard: 'begin a? b? b', runs: 2 })
  expect(walk({})).toEqual({ rest: 'rest', heard: 'begin a? b?', runs: 3 })
  expect(walk({ b: true }).runs).toBe(3)
  expect(walk({ a: true }).runs).toBe(3)
})

test('each place and event has ways of its own', () => {
  const walk = twoRules()
  walk({ a: true })
  expect(walk({ a: true }, 'there').runs).toBe(2)
})

test('a guard that fails on a known way fails in the machine', () => {
  const walk = twoRules()
  walk({ b: true })
  expect(() => walk({ b: new Error('no such zone') })).toThrow('no such zone')
  expect(walk({ b: true })).toEqual({ rest: 'b', heard: 'begin a? b? b', runs: 2 })
})
