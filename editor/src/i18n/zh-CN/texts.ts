import { byArea } from '../byArea.ts'

/** Every area of this language. */
export const texts = byArea(import.meta.glob('./*.json', { eager: true, import: 'default' }))
