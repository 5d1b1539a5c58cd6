export type { CopyFault } from './CopyFault.ts'
export type { CopyInput } from './CopyInput.ts'
export { checkCopy } from './checkCopy.ts'
export { type RenderedCopy, renderCopy } from './renderCopy.ts'
