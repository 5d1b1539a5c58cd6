import { sketchFlow } from '@rekindle/runtime/testing'
import { afterEach, expect, inject, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'
import { MailServer } from './machine/MailServer.ts'
import { addJourney } from './town/addJourney.ts'
import { type Death, inTurn } from './town/Deaths.ts'
import { cartJourney, liveId, start } from './town/setUpTown.ts'
import { Town } from './town/Town.ts'
import { settleLive } from './town/untilQuiet.ts'

let database: TestDatabase
let town: Town

async function open(deaths: Death[], env: Record<string, string> = {}): Promise<void> {
  database = await freshDatabase()
  const options = { url: database.url, script: inject('crashScript'), size: { live: 0, practice: 0 } }
  town = await Town.open({ ...options, nextDeath: inTurn(deaths), env })
}

afterEach(async () => {
  await town.close()
  await database.drop()
})

const welcome = sketchFlow(
  {
    start: ['segment', { audience: { all: [] }, trigger: { kind: 'event', event: 'hello' } }],
    mail: [
      'channel',
      { channel: 'email', category: 'service', copy: { en: { subject: 'Hello', body: 'Welcome.' } } },
    ],
    end: ['exit', { reason: 'completed' }],
  },
  ['start joined mail', 'mail sent end', 'mail notSent end'],
)

const atSending: Death[] = [
  'sender.afterMail#23',
  'handOver.afterLease#1',
  'handOver.afterBegin#1',
  'handOver.afterSend#1',
]

test('a mail server that takes everything twice gets no mail twice, and each death leaves at most ten in doubt', async () => {
  const mail = await MailServer.open()
  const env = {
    CRASH_PROVIDER: '',
    REKINDLE_SMTP_URL: mail.url,
    REKINDLE_MAIL_FROM: 'Town <hi@town.example>',
  }
  await open(atSending, env)
  await addJourney(town.sql, welcome)
  const greet = async (count: number, round: number) => {
    const people = Array.from({ length: count }, (_, i) => `p${round}-${i}`)
    await town.knock('batch', {
      batch: people.flatMap((userId) => [
        { type: 'identify', userId, traits: { email: `${userId}@example.com` } },
        { type: 'track', userId, event: 'hello', messageId: `hello-${userId}` },
      ]),
    })
    await settleLive(town, start)
  }
  for (const [round, count] of [40, 12, 12, 12].entries()) await greet(count, round)
  const messages = await town.sql<{ id: string; state: string }[]>`select id, state from messages`
  expect(town.died).toEqual(atSending.map((death) => String(death).split('#')[0]))
  expect(messages).toHaveLength(76)
  expect(new Set(mail.received).size).toBe(mail.received.length)
  const sent = messages.filter(({ state }) => state === 'handedOver')
  expect(sent.filter(({ id }) => !mail.received.includes(id))).toEqual([])
  // Nobody knows of the others, and that is what is said of them. Who dies before it begins leaves none.
  const doubtful = messages.filter(({ state }) => state === 'unknown')
  expect(doubtful.length).toBeLessThanOrEqual(30)
  expect(sent.length + doubtful.length).toBe(messages.length)
  await mail.close()
})

test('who publishes and gets no answer asks again with the same key, and there is one new version', async () => {
  await open(['answer.beforeKeep#1'])
  const publish = () =>
    town.command(liveId, `/journeys/${cartJourney}/publish`, { revision: 1 }, { 'idempotency-key': 'once' })
  expect((await publish()).status).toBe(409)
  town.setClock(start + 61_000)
  const answers = [await publish(), await publish()]
  expect(town.died).toEqual(['answer.beforeKeep'])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const [first, second] = answers.map(({ text }) => JSON.parse(text))
  expect(second).toEqual(first)
  const versions = await town.sql`
    select number from versions
    where workspace_id = ${liveId} and journey_id = ${cartJourney} order by number`
  expect(versions.map(({ number }) => number)).toEqual([1, 2])
})
