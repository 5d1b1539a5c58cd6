import { type AnswerName, answers, type Effect, type Json, type RunEvent } from '@rekindle/runtime'
import type { Draw } from '../generate/Draw.ts'
import { drawFactEvent } from '../generate/drawFacts.ts'

const answersTo: Partial<Record<Effect['name'], AnswerName[]>> = {
  'message.queue': ['message.settled'],
  'pool.ask': ['offer.granted', 'offer.refused'],
  'task.create': ['task.closed'],
  'customer.update': ['customer.updated'],
  'source.ask': ['source.answered'],
  'entry.ask': ['entry.answered'],
}
const names = Object.keys(answers) as AnswerName[]

/** An answer to what was asked; now and then one that belongs to something else, or that nobody knows. */
export function drawAnswer(draw: Draw, asked: Effect | undefined, visit: number): RunEvent {
  const fitting = asked && answersTo[asked.name]
  const answer = draw.pick(fitting && draw.chance(0.9) ? fitting : names)
  const outcome = draw.chance(0.96)
    ? draw.pick<string>(answers[answer])
    : draw.pick(['', '*', 'sent:', 'constructor'])
  const remember = draw.maybe('remember', 0.3, (): Record<string, Json> => ({ task: { outcome }, n: visit }))
  return { type: 'answer', visit, answer, outcome, ...remember }
}

/** What can reach a run although it should not: timers and answers of other visits, or of other nodes. */
export function drawStrayEvent(draw: Draw, visit: number): RunEvent {
  const other = draw.pick([visit - 1, visit + 1, 0, visit])
  return draw.pick<() => RunEvent>([
    () => drawAnswer(draw, undefined, other),
    () => ({
      type: 'timer',
      visit: other === visit ? visit - 1 : other,
      name: draw.pick(['due', 'timeout', 'watched']),
    }),
    () => ({ type: 'timer', visit, name: draw.pick(['nobody', '*', '', 'xstate.after.1']) }),
    () => ({ type: 'event', event: { ...drawFactEvent(draw, 0), id: 'stray' } }),
  ])()
}
