/** A clock that a test moves; what is planned by it runs when its time comes. */
export class TestClock {
  now = 1_000_000
  private plans: { at: number; run: () => void }[] = []

  later = (run: () => void, ms: number): (() => void) => {
    const plan = { at: this.now + ms, run }
    this.plans.push(plan)
    return () => {
      this.plans = this.plans.filter((one) => one !== plan)
    }
  }

  /** Lets promises go on between plans. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms
    for (;;) {
      await settle()
      const [next] = this.plans.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (!next) break
      this.plans = this.plans.filter((one) => one !== next)
      this.now = next.at
      next.run()
    }
    this.now = end
  }
}

/** A few rounds of promises that wait for each other. */
async function settle(): Promise<void> {
  for (let round = 0; round < 8; round++) await Promise.resolve()
}
