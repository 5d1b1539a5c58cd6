import type { Comment } from '@rekindle/server/contract'
import { EllipsisVertical, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommentDeed } from '../api/comments.ts'
import { useCan, useSession } from '../api/session.ts'
import { useErrorText } from '../api/useErrorText.ts'
import { useFormat } from '../format/useFormat.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { toast } from '../ui/toast.ts'
import { CommentText } from './CommentText.tsx'
import { Composer } from './Composer.tsx'
import { mentioned, typedText } from './typedMention.ts'

interface Props {
  ws: string
  journey: string
  comment: Comment
  onDone: () => void
}

/** Who said what and when. One's own is edited and deleted, anybody's deleted by an owner. */
export function CommentView({ ws, journey, comment, onDone }: Props) {
  const { t } = useTranslation('comments')
  const format = useFormat()
  const { user } = useSession()
  const isOwner = useCan('workspace.admin')
  const errorText = useErrorText()
  const deed = useCommentDeed(ws, journey)
  const [doing, setDoing] = useState<'edit' | 'delete'>()
  const { id, by, at, editedAt, deleted, parts } = comment
  const isMine = by.id === user.id
  const name = by.name || t('somebody')
  const done = () => {
    setDoing(undefined)
    onDone()
  }
  return (
    <div className="flex gap-2.5" data-comment={id}>
      <span
        aria-hidden
        className="mt-px flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft text-[11px] font-semibold text-accent-text uppercase"
      >
        {[...name][0]}
      </span>
      <div className="min-w-0 grow">
        <div className="flex min-h-6 items-center gap-2">
          <span className="truncate text-[13px] font-medium">{name}</span>
          <span className="grow text-xs whitespace-nowrap text-muted">
            {format.dateTime(at)}
            {editedAt ? <span title={format.dateTime(editedAt)}> · {t('edited')}</span> : null}
          </span>
          {(isMine || isOwner) && !deleted ? (
            <Menu
              trigger={
                <IconButton
                  size="sm"
                  className="-my-1"
                  label={t('more', { name })}
                  icon={<EllipsisVertical size={15} />}
                />
              }
            >
              {isMine ? (
                <MenuItem icon={<Pencil size={15} />} onSelect={() => setDoing('edit')}>
                  {t('edit')}
                </MenuItem>
              ) : null}
              <MenuItem icon={<Trash2 size={15} />} danger onSelect={() => setDoing('delete')}>
                {t('delete')}
              </MenuItem>
            </Menu>
          ) : null}
        </div>
        {deleted ? (
          <p className="text-[13px] text-muted italic">{t('deleted')}</p>
        ) : doing === 'edit' ? (
          <Composer
            ws={ws}
            place={`edit ${id}`}
            label={t('edit')}
            submit={t('save')}
            initial={typedText(parts)}
            people={mentioned(parts)}
            focusFor={id}
            onSend={async (text) => {
              await deed.mutateAsync({ do: 'edit', comment: id, text })
              done()
            }}
            onCancel={done}
          />
        ) : (
          <CommentText parts={parts} />
        )}
      </div>
      <ConfirmDialog
        open={doing === 'delete'}
        title={t('deleteTitle')}
        about={t('deleteAbout')}
        confirm={t('delete')}
        danger
        busy={deed.isPending}
        onConfirm={() =>
          deed.mutate(
            { do: 'delete', comment: id },
            {
              onSuccess: done,
              onError: (error) => toast(errorText(error).title, 'bad', errorText(error).about),
            },
          )
        }
        onClose={() => setDoing(undefined)}
      />
    </div>
  )
}
