import type { AnyNodeType } from '@rekindle/runtime'
import { Popover } from 'radix-ui'
import { PickerPane } from '../canvas/PickerPane.tsx'

interface Props {
  at: { x: number; y: number }
  onPick: (type: AnyNodeType) => void
  onClose: () => void
}

/** The node types beside a row. */
export function AddBox({ at, onPick, onClose }: Props) {
  return (
    <Popover.Root open onOpenChange={(open) => open || onClose()}>
      <Popover.Anchor className="fixed" style={{ left: at.x, top: at.y }} />
      <PickerPane
        onPick={(type) => {
          onClose()
          onPick(type)
        }}
      />
    </Popover.Root>
  )
}
