import type { PortRef } from './connect.ts'

/** `<node> <port>`, as edges are named in the view and in the numbers: a port leads to one node. */
export const edgeKey = ({ from, port }: PortRef): string => `${from} ${port}`

export function parseEdgeKey(key: string): PortRef {
  const [from = '', port = ''] = key.split(' ')
  return { from, port }
}
