import type { RawSql } from '../db/index.ts'
import type { PresenceWire, PresenceWord } from './PresenceWire.ts'

const channel = 'rekindle_presence'

/** PostgreSQL takes 8,000 bytes in one notification. */
const mostBytes = 7_900
/** A notification is a transaction: words of so long travel together. */
const togetherMs = 60

/** By NOTIFY. Of several words about one tab only the last is sent; those of this process itself are not heard. */
export function createPresenceWire(
  sql: Pick<RawSql, 'notify' | 'listen'>,
  processId: string,
  onError: (error: unknown) => void,
): PresenceWire {
  const outbox = new Map<string, PresenceWord>()
  let pending: NodeJS.Timeout | undefined
  let listening = false

  const flush = () => {
    pending = undefined
    const letters = lettersOf([...outbox.values()], processId)
    outbox.clear()
    for (const letter of letters) sql.notify(channel, letter).catch(onError)
  }
  return {
    send(word) {
      const key = keyOf(word)
      if (isOlder(word, outbox.get(key))) return
      outbox.delete(key)
      outbox.set(key, word)
      if (!pending) pending = setTimeout(flush, togetherMs).unref()
    },
    listen(hear) {
      if (listening) return
      listening = true
      const read = (letter: string) => {
        const { from, words } = JSON.parse(letter) as Letter
        if (from !== processId) for (const word of words) hear(word)
      }
      sql.listen(channel, read).catch((error: unknown) => {
        listening = false
        onError(error)
      })
    },
  }
}

interface Letter {
  from: string
  words: PresenceWord[]
}

const keyOf = (word: PresenceWord): string =>
  'visit' in word ? `visit ${word.room} ${word.visit}` : `${word.about} ${word.room}`

/** Of two who save at once the first may be the last to tell. */
const isOlder = (word: PresenceWord, waiting: PresenceWord | undefined): boolean =>
  'revision' in word && waiting !== undefined && 'revision' in waiting && word.revision < waiting.revision

/** As few letters as hold all words; each word fits by the limits of what people may say. */
export function lettersOf(words: readonly PresenceWord[], from: string): string[] {
  const letters: PresenceWord[][] = []
  let room = 0
  for (const word of words) {
    const bytes = Buffer.byteLength(JSON.stringify(word)) + 1
    if (bytes > room || letters.length === 0) {
      letters.push([])
      room = mostBytes - JSON.stringify({ from, words: [] }).length
    }
    letters.at(-1)?.push(word)
    room -= bytes
  }
  return letters.map((held) => JSON.stringify({ from, words: held } satisfies Letter))
}
