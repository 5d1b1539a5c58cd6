import type { AnyNodeType } from '@rekindle/runtime'
import { Popover } from 'radix-ui'
import { PickerPane } from '../canvas/PickerPane.tsx'
import type { RowPlace } from './RowPlace.ts'

interface Props {
  at: RowPlace
  onPick: (type: AnyNodeType) => void
  onClose: () => void
}

/** The node types beside a row. */
export function AddBox({ at, onPick, onClose }: Props) {
  return (
    <Popover.Root open onOpenChange={(open) => open || onClose()}>
      <Popover.Anchor className="fixed" style={{ left: at.x, top: at.bottom }} />
      <PickerPane
        onPick={(type) => {
          onClose()
          onPick(type)
          // Where the focus goes is the outline's to say.
          return undefined
        }}
      />
    </Popover.Root>
  )
}
