/** Who came and who went since it was told last; names. */
export interface Comings {
  came: string[]
  left: string[]
}

/** So long news is gathered: who reloads the page is not told to have left. */
const gatherMs = 2_500

/** Tells comings and goings of people by id, several at once. */
export function createComings(
  tell: (comings: Comings) => void,
  later: (run: () => void, ms: number) => () => void,
): { see: (people: readonly { id: string; name: string }[]) => void; stop: () => void } {
  let told = new Map<string, string>()
  let now = told
  let cancel: (() => void) | undefined
  const report = () => {
    cancel = undefined
    const came = [...now].filter(([id]) => !told.has(id)).map(([, name]) => name)
    const left = [...told].filter(([id]) => !now.has(id)).map(([, name]) => name)
    told = now
    if (came.length + left.length > 0) tell({ came, left })
  }
  return {
    see: (people) => {
      now = new Map(people.map(({ id, name }) => [id, name]))
      cancel ??= later(report, gatherMs)
    },
    stop: () => cancel?.(),
  }
}
