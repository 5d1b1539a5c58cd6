import { connect, createServer, type Server, type Socket } from 'node:net'

/** What becomes of a packet: it passes, is lost with its connection, or arrives although its connection is lost. */
export type Fate = 'passes' | 'lost' | 'lastWord'

/** A wire between processes and PostgreSQL that can be cut, and led to another port. */
export class Wire {
  port: number
  cuts = 0
  /** Asked of each packet on its way to the database. */
  fateOf: (text: string) => Fate = () => 'passes'
  private readonly server: Server
  private readonly pairs = new Set<[Socket, Socket]>()

  private constructor(port: number) {
    this.port = port
    this.server = createServer((near) => this.join(near))
  }

  static async open(url: string): Promise<Wire> {
    const wire = new Wire(Number(new URL(url).port))
    await new Promise<void>((resolve) => wire.server.listen(0, '127.0.0.1', resolve))
    return wire
  }

  /** The same database by this wire. */
  lead(url: string): string {
    const address = this.server.address()
    const led = new URL(url)
    if (typeof address === 'object' && address) led.port = String(address.port)
    return led.href
  }

  /** All connections at once. */
  cutAll(): void {
    for (const pair of this.pairs) this.cut(pair)
  }

  async close(): Promise<void> {
    this.cutAll()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private join(near: Socket): void {
    const far = connect(this.port, '127.0.0.1')
    const pair: [Socket, Socket] = [near, far]
    this.pairs.add(pair)
    near.on('data', (packet) => {
      const fate = this.fateOf(packet.toString('latin1'))
      if (fate === 'lost') return this.cut(pair)
      far.write(packet)
      if (fate === 'lastWord') this.cut(pair, 'far')
    })
    far.on('data', (packet) => near.write(packet))
    for (const socket of pair) {
      socket.on('error', () => {})
      socket.on('close', () => {
        this.pairs.delete(pair)
        near.destroy()
        far.destroySoon()
      })
    }
  }

  /** `far`: what was said reaches the database, its answer nobody. */
  private cut(pair: [Socket, Socket], spared?: 'far'): void {
    this.cuts++
    this.pairs.delete(pair)
    pair[0].destroy()
    if (spared) pair[1].destroySoon()
    else pair[1].destroy()
  }
}
