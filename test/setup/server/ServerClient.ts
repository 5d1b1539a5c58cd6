import type { Journey, JourneySummary } from '../../../server/src/contract/journeys.ts'
import type { PracticeClock, PracticeCommand } from '../../../server/src/contract/people.ts'
import type { Workspace } from '../../../server/src/contract/session.ts'

/** Somebody who is signed in and talks to the API of one workspace, the practice one. */
export class ServerClient {
  readonly workspaceId: string
  private readonly origin: string
  private readonly cookie: string

  private constructor(origin: string, cookie: string, workspaceId: string) {
    this.origin = origin
    this.cookie = cookie
    this.workspaceId = workspaceId
  }

  /** Uses up the printed address. */
  static async open(openUrl: string): Promise<ServerClient> {
    const { origin } = new URL(openUrl)
    const answer = await fetch(openUrl, { redirect: 'manual' })
    const cookie = answer.headers.get('set-cookie')?.split(';')[0]
    if (!cookie) throw new Error(`"${openUrl}" opened no session: ${answer.status}.`)
    const workspaces = (await readJson(
      await fetch(`${origin}/api/v1/workspaces`, { headers: { cookie } }),
    )) as Workspace[]
    const practice = workspaces.find(({ mode }) => mode === 'practice')
    if (!practice) throw new Error('There is no practice workspace.')
    return new ServerClient(origin, cookie, practice.id)
  }

  async get<T>(path: string): Promise<T> {
    return (await readJson(await this.send(path))) as T
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return (await readJson(await this.send(path, body))) as T
  }

  async journeys(): Promise<JourneySummary[]> {
    return (await this.get<{ items: JourneySummary[] }>('/journeys')).items
  }

  journey(id: string): Promise<Journey> {
    return this.get<Journey>(`/journeys/${id}`)
  }

  practice(command: PracticeCommand): Promise<PracticeClock> {
    return this.post<PracticeClock>('/practice', command)
  }

  /** The practice clock each time it has moved; ends with the server. */
  async *clocks(): AsyncGenerator<PracticeClock> {
    const answer = await this.send('/practice/stream')
    let text = ''
    for await (const chunk of answer.body ?? []) {
      text += new TextDecoder().decode(chunk as Uint8Array)
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1]
        if (data) yield JSON.parse(data) as PracticeClock
      }
    }
  }

  private send(path: string, body?: unknown): Promise<Response> {
    const headers = { cookie: this.cookie, origin: this.origin, 'content-type': 'application/json' }
    const url = `${this.origin}/api/v1/workspaces/${this.workspaceId}${path}`
    return fetch(
      url,
      body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
    )
  }
}

async function readJson(answer: Response): Promise<unknown> {
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.status} from ${new URL(answer.url).pathname}: ${text}`)
  return JSON.parse(text)
}
