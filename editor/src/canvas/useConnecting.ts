import type { Connection, Edge, OnConnectEnd } from '@xyflow/react'
import { useMemo } from 'react'
import { canConnect } from '../document/canConnect.ts'
import { connect, reconnect } from '../document/connect.ts'
import { parseEdgeKey } from '../document/edgeKey.ts'
import type { Wanted } from './AddHere.tsx'
import { useEditing } from './Editing.ts'

/** Where on the screen a node is wanted, and the way out that shall lead to it. */
export type Want = (at: { clientX: number; clientY: number }, from?: Wanted['from']) => void

/** Pulling lines from card to card, and into the void, where a card is wanted then. */
export function useConnecting(want: Want) {
  const { document, registry } = useEditing()
  return useMemo(() => {
    const { apply } = document.getState()
    const onConnectEnd: OnConnectEnd = (end, { isValid, fromHandle, toNode }) => {
      if (isValid || toNode || fromHandle?.type !== 'source' || !(end instanceof MouseEvent)) return
      want(end, { from: fromHandle.nodeId, port: fromHandle.id ?? '' })
    }
    return {
      onConnect: ({ source, sourceHandle, target }: Connection) =>
        apply({ command: 'connect' }, (flow) =>
          connect(flow, { from: source, port: sourceHandle ?? '', to: target }),
        ),
      onReconnect: (old: Edge, { source, sourceHandle, target }: Connection) =>
        apply({ command: 'connect' }, (flow) =>
          reconnect(flow, parseEdgeKey(old.id), {
            from: source,
            port: sourceHandle ?? '',
            to: target,
          }),
        ),
      isValidConnection: ({ source, sourceHandle, target }: Connection | Edge) =>
        canConnect(document.getState().flow, registry, {
          from: source,
          port: sourceHandle ?? '',
          to: target,
        }),
      onConnectEnd,
    }
  }, [document, registry, want])
}
