import type { Texts } from './Texts.ts'

/** `{"./shell.json": {…}}` → `{shell: {…}}`. */
export function byArea(files: Record<string, unknown>): Texts {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path.replace(/^.*\/|\.json$/g, ''),
      text as Record<string, unknown>,
    ]),
  )
}
