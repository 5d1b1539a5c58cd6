import type { RawSql } from '@rekindle/server/db'

interface Statement {
  text: string
  parameters: readonly unknown[]
}

/** Statements that were sent together, without waiting for each other. */
type Wave = Statement[]

/** A piece of a tape and how many steps it holds. */
interface Take {
  waves: Wave[]
  steps: number
}

/**
 * Every statement a client sends, with its values and in its waves. Played back on a database of the same state it
 * reads and writes the same rows, and nothing between two statements thinks.
 */
export class Tape {
  private waves: Wave[] = []
  private readonly takes: Take[] = []
  private isOpen = false

  /** Listens to a client from now on. */
  record(sql: RawSql): void {
    const options = sql.options as { debug?: unknown }
    options.debug = (_connection: number, text: string, parameters: unknown[]) => {
      if (!this.isOpen) {
        this.waves.push([])
        this.isOpen = true
        // An answer comes in a later turn of the event loop: what is sent until then waits for none.
        setImmediate(() => {
          this.isOpen = false
        })
      }
      this.waves.at(-1)?.push({ text, parameters: [...parameters] })
    }
  }

  /** Ends a piece: what was recorded since the last one did so many steps. */
  mark(steps: number): void {
    this.takes.push({ waves: this.waves, steps })
    this.waves = []
  }

  /** The oldest piece not taken yet. */
  take(): Take {
    const take = this.takes.shift()
    if (!take) throw new Error('The tape has run out: nothing was recorded that is not played back yet.')
    return take
  }
}

/** Plays waves on one connection, as the engine works on one. */
export async function playBack(sql: RawSql, waves: readonly Wave[]): Promise<void> {
  const session = await sql.reserve()
  try {
    for (const wave of waves) await Promise.all(wave.map((statement) => send(session, statement)))
  } finally {
    session.release()
  }
}

const bare = /^(begin|commit|rollback|set local)/

function send(session: Awaited<ReturnType<RawSql['reserve']>>, { text, parameters }: Statement) {
  return bare.test(text)
    ? session.unsafe(text).simple()
    : session.unsafe(text, parameters as never[], { prepare: true })
}
