interface Kept {
  answer: Promise<unknown>
  /** Infinity while it is being looked up. */
  until: number
}

const most = 500
/** What took a second is kept for twenty: looking it up again and again never takes more than a twentieth of the time. */
const timesItTook = 20

/**
 * Answers that are dear, kept for a moment, the dearer the longer: all who ask for the same meanwhile are given the same. A
 * failure is not kept.
 */
export class RecentAnswers {
  private readonly kept = new Map<string, Kept>()
  private readonly now: () => number
  private readonly keepMs: number

  /** `now` of the machine; every answer is kept for `keepMs` at least. */
  constructor(now: () => number, keepMs: number) {
    this.now = now
    this.keepMs = keepMs
  }

  /** `key` says what is asked for, and by which workspace. */
  async of<T>(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key)
    if (known && known.until > this.now()) return known.answer as Promise<T>
    const began = this.now()
    const answer = load()
    const keeping: Kept = { answer, until: Number.POSITIVE_INFINITY }
    this.kept.delete(key)
    this.kept.set(key, keeping)
    const [oldest] = this.kept.keys()
    if (this.kept.size > most && oldest !== undefined) this.kept.delete(oldest)
    answer.then(
      () => {
        const now = this.now()
        keeping.until = now + Math.max(this.keepMs, timesItTook * (now - began))
      },
      () => {
        if (this.kept.get(key) === keeping) this.kept.delete(key)
      },
    )
    return answer
  }
}
