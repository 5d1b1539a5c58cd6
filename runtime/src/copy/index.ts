export { checkCopy } from './checkCopy.ts'
