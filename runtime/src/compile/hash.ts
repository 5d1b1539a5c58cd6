/** MurmurHash3, x86, 32 bit, over the UTF-8 bytes of `text`. Austin Appleby's public-domain algorithm. */
export const murmur3 = (text: string, seed = 0): number => hashOf(bytesOf(text), seed)

/** The same with each of the seeds; the text is turned into bytes once. */
export function murmur3Each(text: string, seeds: readonly number[]): number[] {
  const bytes = bytesOf(text)
  return seeds.map((seed) => hashOf(bytes, seed))
}

function hashOf(bytes: Uint8Array, seed: number): number {
  const blocks = bytes.length & ~3
  let hash = seed | 0
  for (let i = 0; i < blocks; i += 4) {
    const word =
      byte(bytes, i) | (byte(bytes, i + 1) << 8) | (byte(bytes, i + 2) << 16) | (byte(bytes, i + 3) << 24)
    hash ^= scramble(word)
    hash = (hash << 13) | (hash >>> 19)
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0
  }
  let tail = 0
  for (let i = bytes.length - 1; i >= blocks; i--) tail = (tail << 8) | byte(bytes, i)
  if (bytes.length > blocks) hash ^= scramble(tail)
  return finish(hash ^ bytes.length)
}

/** One of 10,000 slots. */
export const slotOf = (salt: string, unit: string): number => murmur3(`${salt}:${unit}`) % 10_000

/** A draw in [0, 1): the same for the same words, whatever else was drawn before. */
export const chanceOf = (...words: (string | number)[]): number => murmur3(words.join(':')) / 2 ** 32

const encoder = new TextEncoder()
/** For short texts of plain letters, which nearly all are: the encoder makes a new buffer each time, ten times as slowly. */
const scratch = new Uint8Array(256)

function bytesOf(text: string): Uint8Array {
  if (text.length > scratch.length) return encoder.encode(text)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 0x7f) return encoder.encode(text)
    scratch[i] = code
  }
  return scratch.subarray(0, text.length)
}

const byte = (bytes: Uint8Array, i: number): number => bytes[i] ?? 0

function scramble(word: number): number {
  const mixed = Math.imul(word, 0xcc9e2d51)
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
}

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
