/** What a look found, and a mark below which it left nothing; without one the mark stays where it was. */
export interface Looked<Found, Mark> {
  found: Found
  mark: Mark | undefined
}

/** A look from the beginning comes again after so many times what it took: a fiftieth of the time goes to them. */
const pausesOfAFullLook = 50
const longestPauseMs = 30_000

/**
 * Where looks for one kind of work begin. What is done stays in the indexes while somebody holds an old snapshot, and a look from
 * the beginning walks past all of it. So looks begin at a mark below which nothing was left, and only now and then at the
 * beginning: those find what came to be below the mark (a commit that was late, a timer pulled forward), and the dearer they
 * are the rarer they come. While there is little to walk past nearly every look is one of them.
 */
export class Lookout<Mark> {
  private known: Mark | undefined
  private nextFullAt = Number.NEGATIVE_INFINITY
  private readonly nowMs: () => number

  constructor(nowMs: () => number = () => performance.now()) {
    this.nowMs = nowMs
  }

  get mark(): Mark | undefined {
    return this.known
  }

  /** The next look begins at the beginning. */
  forget(): void {
    this.known = undefined
  }

  /** `act` is given the mark to begin at, or nothing. */
  async look<Found>(act: (from: Mark | undefined) => Promise<Looked<Found, Mark>>): Promise<Found> {
    const beganAt = this.nowMs()
    const from = beganAt < this.nextFullAt ? this.known : undefined
    const { found, mark } = await act(from)
    if (from === undefined) {
      const endedAt = this.nowMs()
      this.nextFullAt = endedAt + Math.min(longestPauseMs, pausesOfAFullLook * (endedAt - beganAt))
    }
    this.known = mark ?? this.known
    return found
  }
}
