import { register } from 'tsx/esm/api'

/** Where a thread begins: threads don't inherit the loader of TypeScript from whatever started them. */
register()
await import('./readCustomersWorker.ts')
