import type { Readable } from 'node:stream'

/** Everything a stream has to give. */
export async function readAll(stream: Readable): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}
