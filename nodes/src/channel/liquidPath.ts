const plain = /^[\p{L}_][\p{L}\p{N}_-]*$/u

/** How Liquid names a part of something: `customer.car`, `customer["first name"]`; nothing for a name it can't. */
export function liquidPath(of: string, name: string): string | undefined {
  if (plain.test(name)) return `${of}.${name}`
  if (!name.includes('"')) return `${of}["${name}"]`
  return name.includes("'") ? undefined : `${of}['${name}']`
}
