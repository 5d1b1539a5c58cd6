/** Counts, ids and names of ours: never anything about a customer. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>

/** Makes spans of what is done. */
export interface Tracer {
  /** Runs `act` within a span; `sum` adds what came of it. A throw marks the span as failed and goes on. */
  span<T>(
    name: string,
    attributes: SpanAttributes,
    act: () => Promise<T>,
    sum?: (result: T) => SpanAttributes,
  ): Promise<T>
  /** Sends what was not sent yet. */
  close(): Promise<void>
}
