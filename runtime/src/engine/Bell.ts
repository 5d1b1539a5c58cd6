/** Wakes the loops of all processes when there is work. Rings may be merged and may be lost: loops also look by themselves. */
export interface Bell {
  ring(): void
  /** Answers a function that stops listening. */
  listen(wake: () => void): Promise<() => Promise<void>>
}
