import { findNodeAtLocation, parseTree } from 'jsonc-parser'

/** Where the value at a path stands in a JSON text, in UTF-16 units; what is missing stands where its nearest parent does. */
export function placeInJson(
  text: string,
  path: readonly (string | number)[],
): { offset: number; length: number } | undefined {
  const tree = parseTree(text)
  if (!tree) return undefined
  for (let length = path.length; length >= 0; length--) {
    const found = findNodeAtLocation(tree, path.slice(0, length))
    if (found) return { offset: found.offset, length: found.length }
  }
  return undefined
}
