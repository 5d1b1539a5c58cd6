/**
 * Does the work on all items, on so many tracks at once; each track takes the next item when it is done with one. After a
 * failure no track begins another. Throws the first failure, when all tracks have come to rest.
 */
export async function abreast<Item>(
  items: readonly Item[],
  tracks: number,
  work: (item: Item, track: number) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  let next = 0
  let failed = false
  const run = async (track: number) => {
    while (next < items.length && !failed && !signal?.aborted) {
      try {
        await work(items[next++] as Item, track)
      } catch (cause) {
        failed = true
        throw cause
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: tracks }, (_, track) => run(track)))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
