import type { Block } from '@rekindle/server/contract'
import { EllipsisVertical, PenLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChangeBlock, useDeleteBlock } from '../api/blocks.ts'
import { useErrorText } from '../api/useErrorText.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { toast } from '../ui/toast.ts'
import { BlockForm } from './BlockForm.tsx'
import { blockDragType } from './blockDragType.ts'
import { ClipSketch } from './ClipSketch.tsx'

interface Props {
  ws: string
  block: Block
  onPick: () => void
}

/** One block: its miniature and name; renamed and deleted from its menu. */
export function BlockItem({ ws, block, onPick }: Props) {
  const { t } = useTranslation('blocks')
  const errorText = useErrorText()
  const change = useChangeBlock(ws)
  const remove = useDeleteBlock(ws)
  const [asked, setAsked] = useState<'rename' | 'delete'>()
  const { title, about, clip } = block
  const close = () => setAsked(undefined)
  const count = Object.keys(clip.nodes).length
  return (
    <div className="group/block flex items-center rounded-lg hover:bg-hover">
      <Tooltip text={about || t('steps', { count })} side="right">
        <button
          type="button"
          draggable
          data-block={block.id}
          onDragStart={(drag) => {
            drag.dataTransfer.setData(blockDragType, JSON.stringify(clip))
            drag.dataTransfer.effectAllowed = 'copy'
          }}
          onClick={onPick}
          className="flex min-w-0 grow items-center gap-2.5 px-2 py-1.5 text-left text-[13px] font-medium active:cursor-grabbing"
        >
          <span className="flex h-7 w-10 shrink-0 items-center justify-center rounded-md border bg-sunken">
            <ClipSketch clip={clip} className="size-full p-0.5" />
          </span>
          <span dir="auto" className="truncate">
            {title}
          </span>
        </button>
      </Tooltip>
      <Menu
        trigger={
          <IconButton
            size="sm"
            label={t('more', { title })}
            icon={<EllipsisVertical size={14} />}
            className="opacity-0 group-focus-within/block:opacity-100 group-hover/block:opacity-100 aria-expanded:opacity-100"
          />
        }
      >
        <MenuItem icon={<PenLine size={15} />} onSelect={() => setAsked('rename')}>
          {t('rename.open')}
        </MenuItem>
        <MenuItem danger icon={<Trash2 size={15} />} onSelect={() => setAsked('delete')}>
          {t('delete.open')}
        </MenuItem>
      </Menu>
      {asked === 'rename' ? (
        <BlockForm
          title={t('rename.title')}
          about={t('rename.about')}
          confirm={t('ui:save')}
          clip={clip}
          before={{ title, about }}
          busy={change.isPending}
          error={change.error}
          onClose={close}
          onSave={(words) => change.mutate({ id: block.id, ...words }, { onSuccess: close })}
        />
      ) : null}
      <ConfirmDialog
        open={asked === 'delete'}
        danger
        busy={remove.isPending}
        title={t('delete.title', { title })}
        about={t('delete.about')}
        confirm={t('ui:delete')}
        onClose={close}
        onConfirm={() =>
          remove.mutate(block.id, {
            onSuccess: () => toast(t('delete.done', { title })),
            onError: (error) => toast(errorText(error).title, 'bad', errorText(error).about),
            onSettled: close,
          })
        }
      />
    </div>
  )
}
