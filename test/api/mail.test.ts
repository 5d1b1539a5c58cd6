import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Parcel } from '@rekindle/runtime/engine'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bucketOf, customerIdOf } from '../../server/src/ingest/customerIdOf.ts'
import { createSmtpSender } from '../../server/src/senders/smtpSender.ts'
import { openTestServer, startsAt, type TestServer } from './support/openTestServer.ts'

let server: TestServer
let smtp: SMTPServer
let sender: ReturnType<typeof createSmtpSender>
let received: string[] = []
/** What the mail server says to a recipient. */
let verdict: Error | undefined
let ada = ''
let person = 0

beforeAll(async () => {
  server = await openTestServer()
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(verdict),
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'))
        done()
      })
    },
  })
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const { port } = smtp.server.address() as AddressInfo
  sender = createSmtpSender({
    sql: server.database.sql,
    addresses: server.services.addresses,
    smtp: { url: `smtp://127.0.0.1:${port}`, from: 'Ferry Lane <hello@ferry-lane.example>' },
    publicUrl: 'http://127.0.0.1:4600',
  })
})
afterAll(async () => {
  sender.close()
  await new Promise<void>((resolve) => smtp.close(resolve))
  await server.close()
})

beforeEach(async () => {
  received = []
  verdict = undefined
  ada = `ada-${++person}`
  const traits = { email: 'ada@example.com' }
  await server.as('owner')('POST', `/api/v1/workspaces/${server.live}/events`, {
    type: 'identify',
    userId: ada,
    traits,
  })
  await server.settle(server.live)
})

function parcel(category: 'marketing' | 'service', userId = ada): Parcel {
  const customerId = customerIdOf(server.live, { userId })
  const id = `0190aaaa-0000-7000-8000-${String(person).padStart(12, '0')}`
  const rendered = { locale: 'zh-CN', subject: '您好 Ada', body: '我们为您留了车位。' }
  const message = {
    id,
    customerId,
    runId: id,
    journeyId: id,
    versionId: id,
    node: 'n_mail',
    visit: 1,
    channel: 'email' as const,
    category,
    copy: {},
    state: 'claimed' as const,
    queuedAt: startsAt,
    notBefore: startsAt,
    expiresAt: startsAt,
    rendered,
  }
  const place = { workspaceId: server.live, bucket: bucketOf(customerId) }
  return { ...place, tries: 1, begun: false, lease: 1, leasedUntil: 0, postponed: 0, message }
}

const never = new AbortController().signal
const send = async (one: Parcel) => (await sender.send([one], startsAt, never)).get(one.message.id)

test('a mail reaches the real address with its copy', async () => {
  expect(await send(parcel('service'))).toMatchObject({ outcome: 'accepted' })
  const mail = await PostalMime.parse(received[0] ?? '')
  expect(mail).toMatchObject({ subject: '您好 Ada', to: [{ address: 'ada@example.com' }] })
  expect(mail.text?.trim()).toBe('我们为您留了车位。')
  expect(mail.headers.some(({ key }) => key === 'list-unsubscribe')).toBe(false)
})

test('one click in a marketing mail opts out at once, of every journey', async () => {
  await send(parcel('marketing'))
  const mail = await PostalMime.parse(received[0] ?? '')
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value ?? ''
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  const url = new URL(header('list-unsubscribe').slice(1, -1))
  const answer = await server.anonymous('POST', url.pathname, 'List-Unsubscribe=One-Click', {
    'content-type': 'application/x-www-form-urlencoded',
  })
  expect(answer.status).toBe(200)
  await server.settle(server.live)
  const id = customerIdOf(server.live, { userId: ada })
  const { body } = await server.as('owner')('GET', `/api/v1/workspaces/${server.live}/customers/${id}`)
  expect(body.consents).toContainEqual(
    expect.objectContaining({ channel: 'email', category: 'marketing', granted: false }),
  )
  expect(body.events).toMatchObject([{ name: 'unsubscribed', properties: { channel: 'email' } }])
})

test('looking at the link opts nobody out; a changed link leads nowhere', async () => {
  await send(parcel('marketing'))
  const mail = await PostalMime.parse(received[0] ?? '')
  const path = new URL(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value.slice(1, -1) ?? '')
    .pathname
  expect((await server.anonymous('GET', path)).status).toBe(200)
  await server.settle(server.live)
  const id = customerIdOf(server.live, { userId: ada })
  const { body } = await server.as('owner')('GET', `/api/v1/workspaces/${server.live}/customers/${id}`)
  expect(body.events).toEqual([])
  expect(
    (await server.anonymous('POST', path.replace(id, customerIdOf(server.live, { userId: 'bo' })))).status,
  ).toBe(404)
})

test('a refused recipient, a busy server and a server that is not there are told apart', async () => {
  const say = (responseCode: number) => Object.assign(new Error('no'), { responseCode })
  verdict = say(550)
  expect(await send(parcel('service'))).toMatchObject({ outcome: 'refused' })
  verdict = say(451)
  expect(await send(parcel('service'))).toMatchObject({ outcome: 'later' })
  const { sql } = server.database
  const nowhere = createSmtpSender({
    sql,
    addresses: server.services.addresses,
    smtp: { url: 'smtp://127.0.0.1:1', from: 'a@b.example' },
    publicUrl: '',
  })
  const one = parcel('service')
  expect((await nowhere.send([one], startsAt, never)).get(one.message.id)).toMatchObject({ outcome: 'later' })
  nowhere.close()
})

test('a customer whose address is gone gets no mail', async () => {
  expect(await send(parcel('service', 'nobody'))).toMatchObject({ outcome: 'refused' })
  expect(received).toEqual([])
})

test('a mail that nobody has begun when the worker stops is given back, not sent', async () => {
  const before = received.length
  const one = parcel('service')
  const answers = await sender.send([one], startsAt, AbortSignal.abort())
  expect(answers.get(one.message.id)).toEqual({ outcome: 'untouched' })
  expect(received).toHaveLength(before)
})
