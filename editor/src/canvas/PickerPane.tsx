import type { AnyNodeType } from '@rekindle/runtime'
import { Popover } from 'radix-ui'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { NodePicker } from '../palette/NodePicker.tsx'
import { focusCard } from './showCard.ts'
import { useBringInside } from './useBringInside.ts'

/** The node types in a pane beside whatever opened it. `onPick` says which card was made: it gets the focus, and comes into sight. */
export function PickerPane({ onPick }: { onPick: (type: AnyNodeType) => string | undefined }) {
  const { t } = useTranslation('canvas')
  const made = useRef<string>(undefined)
  const bringInside = useBringInside()
  return (
    <Popover.Portal>
      <Popover.Content
        aria-label={t('palette.title')}
        side="right"
        align="start"
        sideOffset={8}
        collisionPadding={12}
        onCloseAutoFocus={(closing) => {
          if (made.current === undefined) return
          closing.preventDefault()
          focusCard(made.current)
          bringInside(made.current)
        }}
        className="z-60 flex max-h-96 w-64 flex-col rounded-xl border bg-surface p-2 shadow-pop"
      >
        <NodePicker
          autoFocus
          onPick={(type) => {
            made.current = onPick(type)
          }}
        />
      </Popover.Content>
    </Popover.Portal>
  )
}
