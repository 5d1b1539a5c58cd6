import type { KeptDraft, UnsavedStore } from './UnsavedStore.ts'

export interface Abandoned {
  key: string
  draft: KeptDraft
}

/** The newest unsaved drawing of a journey whose tab is gone, or is this one before it was reloaded. */
export async function findAbandoned(
  store: UnsavedStore,
  journeyKey: string,
  tab: string,
  living: ReadonlySet<string>,
): Promise<Abandoned | undefined> {
  const found = await store.find(`${journeyKey} `)
  const tabOf = (key: string) => key.slice(journeyKey.length + 1)
  return [...found]
    .filter(([key]) => tabOf(key) === tab || !living.has(tabOf(key)))
    .map(([key, draft]) => ({ key, draft }))
    .sort((a, b) => b.draft.at - a.draft.at)[0]
}
