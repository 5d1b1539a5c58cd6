/** MurmurHash3, x86, 32 bit, over the UTF-8 bytes of `text`. Austin Appleby's public-domain algorithm. */
export function murmur3(text: string, seed = 0): number {
  const bytes = encoder.encode(text)
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
