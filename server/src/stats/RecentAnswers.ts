interface Kept {
  answer: Promise<unknown>
  until: number
}

const most = 500

/**
 * Answers that are dear, kept for a moment: all who ask for the same meanwhile are given the same. A failure is not kept.
 */
export class RecentAnswers {
  private readonly kept = new Map<string, Kept>()
  private readonly now: () => number
  private readonly keepMs: number

  /** `now` of the machine. */
  constructor(now: () => number, keepMs: number) {
    this.now = now
    this.keepMs = keepMs
  }

  /** `key` says what is asked for, and by which workspace. */
  async of<T>(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key)
    if (known && known.until > this.now()) return known.answer as Promise<T>
    const answer = load()
    this.kept.delete(key)
    this.kept.set(key, { answer, until: this.now() + this.keepMs })
    const [oldest] = this.kept.keys()
    if (this.kept.size > most && oldest !== undefined) this.kept.delete(oldest)
    answer.catch(() => this.kept.delete(key))
    return answer
  }
}
