/** The first of `b1`, `b2` … that is not taken: ids of branches and arms are names of ports and stay as they are. */
export function freshId(prefix: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`${prefix}${n}`)) return `${prefix}${n}`
}
