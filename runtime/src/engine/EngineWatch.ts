/** The kinds of work a worker does. */
export type WorkName = 'lane' | 'homes' | 'relay' | 'sweep' | 'handOver'

/** What came of a piece of work, by name: counts, never anything about a customer. */
export type WorkNumbers = Readonly<Record<string, number>>

/** Looks on while the engine works. */
export interface EngineWatch {
  /** Runs one piece of work; `sum` tells what came of it, or nothing where there was nothing to do. */
  observe<T>(
    name: WorkName,
    about: { workspaceId: string; buckets?: number | undefined },
    act: () => Promise<T>,
    sum: (result: T) => WorkNumbers | undefined,
  ): Promise<T>
  /** A loop of the worker went round. */
  beat(): void
  /** A round failed. */
  trouble(kind: string): void
}
