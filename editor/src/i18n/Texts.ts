/** Texts of one language by area: `en/shell.json` is area `shell`. */
export type Texts = Record<string, Record<string, unknown>>
