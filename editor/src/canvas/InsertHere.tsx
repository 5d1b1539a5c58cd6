import { Plus } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PortRef } from '../document/connect.ts'
import { NodePicker } from '../palette/NodePicker.tsx'
import { useCommands } from './useCommands.ts'

/** A plus on an edge: choose a node type, and it stands in between. */
export function InsertHere({ edge }: { edge: PortRef }) {
  const { t } = useTranslation('canvas')
  const commands = useCommands()
  const [open, setOpen] = useState(false)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={t('edge.insert')}
        title={t('edge.insert')}
        className="flex size-5.5 items-center justify-center rounded-full bg-accent text-on-accent shadow-card hover:bg-accent-hover"
      >
        <Plus size={14} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="right"
          sideOffset={8}
          collisionPadding={12}
          className="z-60 flex max-h-96 w-64 flex-col rounded-xl border bg-surface p-2 shadow-pop"
        >
          <NodePicker
            autoFocus
            onPick={(type) => {
              commands.insert(type, edge)
              setOpen(false)
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
