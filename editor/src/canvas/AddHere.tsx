import { Popover } from 'radix-ui'
import type { PortRef } from '../document/connect.ts'
import type { Point } from '../document/Point.ts'
import { PickerPane } from './PickerPane.tsx'
import { useCommands } from './useCommands.ts'

/** A place on the background where a node is wanted, and the way out that shall lead to it. */
export interface Wanted {
  /** On screen. */
  x: number
  y: number
  /** On the drawing. */
  at: Point
  from?: PortRef | undefined
}

/** The node types, where one has clicked twice or let a line go. */
export function AddHere({ wanted, onClose }: { wanted: Wanted; onClose: () => void }) {
  const commands = useCommands()
  return (
    <Popover.Root open onOpenChange={(open) => open || onClose()}>
      <Popover.Anchor className="fixed" style={{ left: wanted.x, top: wanted.y }} />
      <PickerPane
        onPick={(type) => {
          onClose()
          return wanted.from
            ? commands.addBehind(type, wanted.from, wanted.at)
            : commands.add(type, wanted.at)
        }}
      />
    </Popover.Root>
  )
}
