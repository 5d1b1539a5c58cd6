import { createReadStream } from 'node:fs'

/** A line of a file, with its number; no text when it is longer than allowed or not UTF-8. */
export interface Line {
  line: number
  text?: string
  fault?: 'lineTooLong' | 'notUtf8'
}

const newline = 0x0a

/** A file line by line, of any length: of a line that is too long no more than `most` bytes are ever in memory. */
export async function* readLines(file: string, most: number): AsyncGenerator<Line> {
  let line = 1
  let parts: Uint8Array[] = []
  let size = 0
  const take = (): Line => {
    const read = size > most ? { line, fault: 'lineTooLong' as const } : decode(line, Buffer.concat(parts))
    parts = []
    size = 0
    line++
    return read
  }
  const keep = (part: Uint8Array) => {
    size += part.length
    if (size <= most) parts.push(part)
    else parts = []
  }
  for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
    let from = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      keep(chunk.subarray(from, end))
      yield take()
      from = end + 1
    }
    keep(chunk.subarray(from))
  }
  if (size > 0) yield take()
}

const strict = new TextDecoder('utf-8', { fatal: true })

function decode(line: number, bytes: Uint8Array): Line {
  try {
    return { line, text: strict.decode(bytes).replace(/\r$/, '') }
  } catch {
    return { line, fault: 'notUtf8' }
  }
}
