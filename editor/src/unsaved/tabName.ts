const lockOf = (tab: string): string => `rekindle tab ${tab}`

let mine: Promise<string> | undefined

/**
 * A name for this tab that a reload keeps, and a lock that tells other tabs that it lives. A duplicated tab finds the
 * lock taken and gets a name of its own.
 */
export function tabName(): Promise<string> {
  mine ??= claim(sessionStorage.getItem('rekindle.tab') ?? crypto.randomUUID())
  return mine
}

async function claim(tab: string): Promise<string> {
  sessionStorage.setItem('rekindle.tab', tab)
  if (!('locks' in navigator)) return tab
  const got = await new Promise<boolean>((resolve) => {
    // Held as long as the page lives: the promise never ends.
    void navigator.locks.request(lockOf(tab), { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock ? new Promise<never>(() => {}) : undefined
    })
  })
  return got ? tab : claim(crypto.randomUUID())
}

/** Names of tabs that are open now. Without locks (an address without https) nobody can tell. */
export async function livingTabs(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set()
  const { held = [] } = await navigator.locks.query()
  const start = lockOf('')
  return new Set(held.flatMap(({ name }) => (name?.startsWith(start) ? [name.slice(start.length)] : [])))
}
