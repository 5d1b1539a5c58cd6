import type { DeadLetter } from '@rekindle/server/contract'
import { useMutation } from '@tanstack/react-query'
import { Eye, Inbox, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openLetter, useRestore } from '../../api/attention.ts'
import { keys } from '../../api/queryClient.ts'
import { inWorkspace } from '../../api/request.ts'
import { useCan } from '../../api/session.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { usePages } from '../../api/usePages.ts'
import { useFormat } from '../../format/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ListCard } from '../../ui/ListCard.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { toast } from '../../ui/toast.ts'

/** Items that were skipped: sealed, and ready to be put back. */
export function LetterList({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const pages = usePages<DeadLetter>(
    keys.moving(ws, 'attention', 'letters'),
    inWorkspace(ws, 'attention', 'letters'),
    {},
  )
  const columns: Column<DeadLetter>[] = [
    { id: 'who', head: t('attention:column.who'), cell: ({ customerName }) => customerName },
    {
      id: 'item',
      head: t('attention:column.item'),
      cell: ({ item, code }) => (
        <span className="font-mono text-xs">{[item, code].filter(Boolean).join(' · ')}</span>
      ),
    },
    {
      id: 'moved',
      head: t('attention:column.moved'),
      className: 'text-muted',
      cell: ({ movedAt }) => format.dateTime(movedAt),
    },
    { id: 'do', head: '', align: 'right', cell: (letter) => <LetterButtons ws={ws} letter={letter} /> },
  ]
  return (
    <ListCard
      pages={pages}
      empty={
        <EmptyState
          icon={<Inbox size={22} />}
          title={t('attention:empty.letters.title')}
          about={t('attention:empty.letters.about')}
        />
      }
    >
      {(items) => (
        <Table caption={t('attention:tab.letters')} columns={columns} rows={items} rowKey={({ id }) => id} />
      )}
    </ListCard>
  )
}

function LetterButtons({ ws, letter }: { ws: string; letter: DeadLetter }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const mayOpen = useCan('customers.reveal')
  const mayRestore = useCan('customers.write')
  const [body, setBody] = useState<string>()
  const onError = (error: Error) => toast(errorText(error).title, 'bad', errorText(error).about)
  const open = useMutation({
    mutationFn: () => openLetter(ws, letter.id),
    onSuccess: (opened) => setBody(JSON.stringify(opened.body, null, 2)),
    onError,
  })
  const restore = useRestore(ws)
  return (
    <div className="flex justify-end gap-1.5">
      {mayOpen ? (
        <Button
          size="sm"
          look="quiet"
          icon={<Eye size={14} />}
          busy={open.isPending}
          onClick={() => open.mutate()}
        >
          {t('attention:open')}
        </Button>
      ) : null}
      {mayRestore ? (
        <Button
          size="sm"
          icon={<Undo2 size={14} />}
          busy={restore.isPending}
          onClick={() =>
            restore.mutate(letter.id, { onSuccess: () => toast(t('attention:restored')), onError })
          }
        >
          {t('attention:restore')}
        </Button>
      ) : null}
      <Dialog
        open={body !== undefined}
        onClose={() => setBody(undefined)}
        title={t('attention:opened.title')}
        about={t('attention:opened.about')}
      >
        <pre className="max-h-96 overflow-auto rounded-xl bg-sunken p-3 text-xs">{body}</pre>
      </Dialog>
    </div>
  )
}
