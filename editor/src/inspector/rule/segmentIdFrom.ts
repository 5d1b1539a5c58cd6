/**
 * An id for a segment from its name: Latin letters and digits of it, else `segment`; numbered when it is taken. Names in
 * other scripts leave nothing to write an address with.
 */
export function segmentIdFrom(title: string, taken: readonly string[]): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const start = words.join('-').slice(0, 50).replace(/-+$/, '') || 'segment'
  if (!taken.includes(start)) return start
  for (let n = 2; ; n++) if (!taken.includes(`${start}-${n}`)) return `${start}-${n}`
}
