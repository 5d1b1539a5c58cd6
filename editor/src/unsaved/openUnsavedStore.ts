import { lastWords } from './lastWords.ts'
import { KeptDraft, type UnsavedStore } from './UnsavedStore.ts'

const table = 'drafts'

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/**
 * Unsaved drafts in IndexedDB: a large drawing does not fit anywhere smaller. Opened at the first use. Its writes end when a
 * page is left, so the last word is jotted down beside it, and holds until the next write.
 */
export function openUnsavedStore(
  factory: IDBFactory = indexedDB,
  storage: Storage = localStorage,
): UnsavedStore {
  const words = lastWords(storage)
  let opened: Promise<IDBDatabase> | undefined
  const open = () => {
    opened ??= (() => {
      const request = factory.open('rekindle-unsaved', 1)
      request.onupgradeneeded = () => request.result.createObjectStore(table)
      return asked(request)
    })()
    return opened
  }
  const records = async (mode: IDBTransactionMode) =>
    (await open()).transaction(table, mode).objectStore(table)
  const inDatabase = async (beginning: string): Promise<Map<string, KeptDraft>> => {
    const store = await records('readonly')
    const range = IDBKeyRange.bound(beginning, `${beginning}\uFFFF`)
    const [keys, values] = await Promise.all([asked(store.getAllKeys(range)), asked(store.getAll(range))])
    return new Map(
      keys.flatMap((key, i) => {
        const read = KeptDraft.safeParse(values[i])
        return read.success ? [[String(key), read.data] as const] : []
      }),
    )
  }
  return {
    put: async (key, draft) => {
      await asked((await records('readwrite')).put(draft, key))
      words.forget(key)
    },
    remove: async (key) => {
      await asked((await records('readwrite')).delete(key))
      words.forget(key)
    },
    jot: (key, draft, at) => words.say(key, { at, ...(draft ? { draft } : {}) }),
    find: async (beginning) => {
      const kept = await inDatabase(beginning)
      for (const [key, { at, draft }] of words.find(beginning)) {
        if (at < (kept.get(key)?.at ?? 0)) continue
        if (draft) kept.set(key, draft)
        else kept.delete(key)
      }
      return kept
    },
  }
}
