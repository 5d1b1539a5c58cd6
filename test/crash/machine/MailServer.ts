import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server that takes everything, also twice, and remembers the Message-ID of each mail. */
export class MailServer {
  readonly received: string[] = []
  private readonly smtp: SMTPServer

  private constructor() {
    this.smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        let text = ''
        stream.on('data', (chunk) => {
          text += String(chunk)
        })
        stream.on('end', () => {
          this.received.push(/^Message-ID: <([^@]+)@/im.exec(text)?.[1] ?? '')
          done()
        })
      },
    })
  }

  static async open(): Promise<MailServer> {
    const server = new MailServer()
    server.smtp.listen(0, '127.0.0.1')
    await once(server.smtp.server, 'listening')
    return server
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.smtp.server.address() as AddressInfo).port}`
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.smtp.close(resolve))
  }
}
