import type { AnyNodeType } from '@rekindle/runtime'
import { Plus } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { PickerPane } from './PickerPane.tsx'

interface Props {
  label: string
  /** Says which card was made. */
  onPick: (type: AnyNodeType) => string | undefined
}

/** A plus that opens the node types, to be searched. */
export function AddButton({ label, onPick }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={label}
        title={label}
        data-add
        className="flex size-5.5 items-center justify-center rounded-full bg-accent text-on-accent shadow-card hover:bg-accent-hover"
      >
        <Plus size={14} aria-hidden />
      </Popover.Trigger>
      <PickerPane
        onPick={(type) => {
          setOpen(false)
          return onPick(type)
        }}
      />
    </Popover.Root>
  )
}
