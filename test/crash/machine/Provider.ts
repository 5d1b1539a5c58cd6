import { createServer, type Server } from 'node:http'
import { murmur3 } from '@rekindle/runtime'

export interface Received {
  id: string
  workspaceId: string
  customerId: string
  text: string
}

/**
 * A provider of text messages outside of the house. It knows a message by its idempotency key, takes it once, and
 * is out of order when some of them come for the first time.
 */
export class Provider {
  /** What it took, in order. */
  readonly received: Received[] = []
  /** Messages that came again with other words under the same key: never, if all is well. */
  readonly contradictions: string[] = []
  private readonly byId = new Map<string, Received>()
  private readonly turnedAway = new Set<string>()
  private readonly server: Server

  private constructor(server: Server) {
    this.server = server
  }

  static async open(): Promise<Provider> {
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += String(chunk)
      })
      request.on('end', () => {
        response.writeHead(provider.take(String(request.headers['idempotency-key']), body)).end()
      })
    })
    const provider = new Provider(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return provider
  }

  get url(): string {
    const address = this.server.address()
    return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/` : ''
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private take(id: string, body: string): number {
    if (murmur3(id) % 6 === 0 && !this.turnedAway.has(id)) {
      this.turnedAway.add(id)
      return 503
    }
    const message: Received = { id, ...JSON.parse(body) }
    const before = this.byId.get(id)
    if (before && before.text !== message.text) this.contradictions.push(id)
    if (!before) {
      this.byId.set(id, message)
      this.received.push(message)
    }
    return 202
  }
}
