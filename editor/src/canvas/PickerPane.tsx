import type { AnyNodeType } from '@rekindle/runtime'
import { Popover } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { NodePicker } from '../palette/NodePicker.tsx'

/** The node types in a pane beside whatever opened it. */
export function PickerPane({ onPick }: { onPick: (type: AnyNodeType) => void }) {
  const { t } = useTranslation('canvas')
  return (
    <Popover.Portal>
      <Popover.Content
        aria-label={t('palette.title')}
        side="right"
        align="start"
        sideOffset={8}
        collisionPadding={12}
        className="z-60 flex max-h-96 w-64 flex-col rounded-xl border bg-surface p-2 shadow-pop"
      >
        <NodePicker autoFocus onPick={onPick} />
      </Popover.Content>
    </Popover.Portal>
  )
}
