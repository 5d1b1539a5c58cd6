import { Handle, Position } from '@xyflow/react'
import type { CardShape } from './cardGeometry.ts'
import type { drawnPorts } from './drawnPorts.ts'

interface Props {
  handles: CardShape['handles']
  ports: ReturnType<typeof drawnPorts>
  isConnectable: boolean
}

/** Where lines come in and leave, as dots at the sides of a card; full ones lead somewhere. */
export function CardHandles({ handles, ports, isConnectable }: Props) {
  return handles.map(({ type, id: name, y, height = 0 }) => {
    const port = ports.find((one) => one.name === name)
    return (
      <Handle
        key={`${type} ${name}`}
        type={type}
        position={type === 'source' ? Position.Right : Position.Left}
        style={{ top: y + height / 2 }}
        {...(name == null
          ? { isConnectable }
          : {
              id: name,
              'data-port': name,
              isConnectable: isConnectable && !port?.unknown,
              className: port?.to === undefined ? undefined : 'is-drawn',
            })}
      />
    )
  })
}
