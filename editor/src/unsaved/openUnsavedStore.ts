import { KeptDraft, type UnsavedStore } from './UnsavedStore.ts'

const table = 'drafts'

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Unsaved drafts in IndexedDB: a large drawing does not fit anywhere smaller. Opened at the first use. */
export function openUnsavedStore(factory: IDBFactory = indexedDB): UnsavedStore {
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
  return {
    put: async (key, draft) => void (await asked((await records('readwrite')).put(draft, key))),
    remove: async (key) => void (await asked((await records('readwrite')).delete(key))),
    find: async (beginning) => {
      const store = await records('readonly')
      const range = IDBKeyRange.bound(beginning, `${beginning}\uFFFF`)
      const [keys, values] = await Promise.all([asked(store.getAllKeys(range)), asked(store.getAll(range))])
      return new Map(
        keys.flatMap((key, i) => {
          const read = KeptDraft.safeParse(values[i])
          return read.success ? [[String(key), read.data] as const] : []
        }),
      )
    },
  }
}
