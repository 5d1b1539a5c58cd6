/** Counts, ids and names of ours: never anything about a customer. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>

/** Makes spans of what is done. */
export interface Tracer {
  /**
   * Runs `act` within a span; `sum` adds what came of it, and where it answers nothing the span is left out. A throw marks the
   * span as failed and goes on.
   */
  span<T>(
    name: string,
    attributes: SpanAttributes,
    act: () => Promise<T>,
    sum?: (result: T) => SpanAttributes | undefined,
  ): Promise<T>
  /** Sends what was not sent yet. */
  close(): Promise<void>
}
