/** The text with code put in where one wrote last, or at its end, and where one goes on. Latin words keep a space before it. */
export function insertedAt(
  text: string,
  caret: number | undefined,
  code: string,
): { text: string; caret: number } {
  const at = Math.min(caret ?? text.length, text.length)
  const put = /[\p{Script=Latin}\p{N}.,!?:;)]$/u.test(text.slice(0, at)) ? ` ${code}` : code
  return { text: text.slice(0, at) + put + text.slice(at), caret: at + put.length }
}
