/** A seeded source of choices (mulberry32): the same seed draws the same flow and the same script. */
export class Draw {
  private state: number

  constructor(seed: number) {
    this.state = (seed ^ 0x9e3779b9) >>> 0
    this.unit()
  }

  /** In [0, 1). */
  unit(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = this.state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.unit() < probability
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('There is nothing to pick from.')
    return list[this.int(0, list.length - 1)] as T
  }

  /** One of the choices, by their weights. */
  weighted<T>(choices: readonly (readonly [weight: number, choice: T])[]): T {
    const total = choices.reduce((sum, [weight]) => sum + weight, 0)
    let left = this.unit() * total
    for (const [weight, choice] of choices) {
      left -= weight
      if (left < 0) return choice
    }
    return (choices.at(-1) as readonly [number, T])[1]
  }

  /** Some of the list, in its order; at least `least`. */
  some<T>(list: readonly T[], least = 1): T[] {
    const chosen = list.filter(() => this.chance(0.5))
    return chosen.length >= least ? chosen : list.slice(0, least)
  }

  list<T>(least: number, most: number, make: (i: number) => T): T[] {
    return Array.from({ length: this.int(least, most) }, (_, i) => make(i))
  }

  /** An object with a key that is only sometimes there. */
  maybe<Key extends string, T>(key: Key, probability: number, make: () => T): { [K in Key]?: T } {
    return (this.chance(probability) ? { [key]: make() } : {}) as { [K in Key]?: T }
  }
}
