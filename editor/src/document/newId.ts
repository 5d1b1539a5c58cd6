const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Ten characters of Crockford's base 32. `chance` gives numbers in [0, 1). */
export function randomText(chance: () => number): string {
  let text = ''
  for (let i = 0; i < 10; i++) text += alphabet[Math.floor(chance() * alphabet.length)] ?? '0'
  return text
}

/** A node id that no node of the flow has. Ids are never reused: XState states are named by them. */
export function newNodeId(taken: Readonly<Record<string, unknown>>, chance: () => number): string {
  for (;;) {
    const id = `n_${randomText(chance)}`
    if (!Object.hasOwn(taken, id)) return id
  }
}
