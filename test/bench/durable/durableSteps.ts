import type { Flow } from '@rekindle/runtime'
import { migrate, openDatabase } from '@rekindle/server/db'
import type { Bench, Contender } from '../Bench.ts'
import { benchDatabase } from './benchServer.ts'
import { fillRing, openRing } from './openRing.ts'
import { playOn } from './playOn.ts'
import { messageRing, timerRing } from './ringFlow.ts'
import { playBack, Tape } from './Tape.ts'

const customers = 500
const dayMs = 86_400_000

/** Steps that only timers ask for. */
export const durableTimers: Bench = {
  name: 'durable-timers',
  tells: 'durable steps/s ÷ the same statements played back with no logic: a wait and a condition',
  asRate: true,
  repeats: true,
  ...playTwice(timerRing, 1),
}

/** Steps that send: queued, judged, rendered, claimed, handed over, settled. */
export const durableMessages: Bench = {
  name: 'durable-messages',
  tells: 'the same for a wait and a message',
  asRate: true,
  repeats: true,
  ...playTwice(messageRing, 2),
}

/** The engine on one database; on a copy of it, what the engine has just said, read out. */
function playTwice(flow: Flow, stepsADay: number): Pick<Bench, 'subject' | 'base'> {
  const tape = new Tape()
  let copyFrom = ''
  return {
    async subject(): Promise<Contender> {
      const { url, name, drop } = await benchDatabase()
      await migrate(url)
      const first = openRing(url)
      await fillRing(first, flow, customers)
      await first.database.close()
      copyFrom = name
      let ring: ReturnType<typeof openRing> | undefined
      return {
        async step() {
          if (!ring) {
            ring = openRing(url)
            tape.record(ring.sql)
          }
          ring.clock.at += dayMs
          await playOn(ring)
          const steps = customers * stepsADay
          tape.mark(steps)
          return steps
        },
        close: async () => {
          await ring?.database.close()
          await drop()
        },
      }
    },
    async base(): Promise<Contender> {
      const { url, drop } = await benchDatabase(copyFrom)
      const database = openDatabase(url, { connections: 2 })
      return {
        async step() {
          const { waves, steps } = tape.take()
          await playBack(database.sql, waves)
          return steps
        },
        close: async () => {
          await database.close()
          await drop()
        },
      }
    },
  }
}
