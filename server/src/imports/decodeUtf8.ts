import { type Problem, problem } from '@rekindle/runtime'

const save = 'Save the file again as "CSV UTF-8".'

/** The text of a file, without its BOM. Other encodings are named, never guessed at: names would turn to rubbish. */
export function decodeUtf8(bytes: Uint8Array): { text: string } | { problem: Problem } {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { problem: wrongEncoding('The file is UTF-16, not UTF-8.', 1) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const line = firstBadLine(bytes)
    return { problem: wrongEncoding(`Line ${line} is not UTF-8. Excel often writes GBK or Latin-1.`, line) }
  }
}

const wrongEncoding = (detail: string, line: number): Problem =>
  problem('data.row', { path: [line], params: { detail, hint: save, line } })

function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from)
    const until = end === -1 ? bytes.length : end + 1
    try {
      decoder.decode(bytes.subarray(from, until))
    } catch {
      return line
    }
    from = until
  }
  return line
}
