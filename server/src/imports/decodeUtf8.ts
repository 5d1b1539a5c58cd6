import { type Problem, problem } from '@rekindle/runtime'
import { faultParams } from './csvFaults.ts'

/** The text of a file, without its BOM. Other encodings are named, never guessed at: names would turn to rubbish. */
export function decodeUtf8(bytes: Uint8Array): { text: string } | { problem: Problem } {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { problem: wrongEncoding('utf16', 1) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { problem: wrongEncoding('notUtf8', firstBadLine(bytes)) }
  }
}

function wrongEncoding(fault: 'utf16' | 'notUtf8', line: number): Problem {
  const params = faultParams(fault, { line })
  const detail = fault === 'utf16' ? params.detail : `Line ${line}: ${params.detail}`
  return problem('data.row', { path: [line], params: { ...params, detail } })
}

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
