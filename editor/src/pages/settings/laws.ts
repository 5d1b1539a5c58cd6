/** Laws that hold at every commit, each with a formula and a sentence under `settings:laws`. */
export const laws = [
  'node.arrivals',
  'node.departures',
  'version',
  'message.attempted',
  'message.handedOver',
  'pool.stock',
  'pool.held',
] as const
