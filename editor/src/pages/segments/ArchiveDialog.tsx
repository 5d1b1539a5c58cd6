import type { Segment, SegmentUses } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useChangeSegment } from '../../api/segments.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { toast } from '../../ui/toast.ts'
import { UsedBy } from './UsedBy.tsx'

interface Props {
  ws: string
  segment: Segment
  uses: SegmentUses | undefined
  onClose: () => void
}

/** Puts a segment away, or says who needs it. Drafts that name it are told, and can't be published without it. */
export function ArchiveDialog({ ws, segment, uses, onClose }: Props) {
  const { t } = useTranslation('segments')
  const localText = useLocalText()
  const errorText = useErrorText()
  const change = useChangeSegment(ws)
  const title = localText(segment.title) || segment.id
  const drafts = uses?.journeys.filter(({ live }) => !live) ?? []
  if (uses && (uses.segments.length > 0 || uses.journeys.some(({ live }) => live)))
    return (
      <Dialog open onClose={onClose} width="sm" title={t('used.title', { title })} about={t('used.about')}>
        <UsedBy ws={ws} uses={uses} segments={[]} />
      </Dialog>
    )
  return (
    <ConfirmDialog
      open
      danger
      title={t('put.title', { title })}
      about={drafts.length > 0 ? t('put.aboutDrafts', { count: drafts.length }) : t('put.about')}
      confirm={t('put.confirm')}
      busy={change.isPending}
      onClose={onClose}
      onConfirm={() =>
        change.mutate(
          { id: segment.id, archived: true },
          {
            onSuccess: () => {
              toast(t('put.done', { title }))
              onClose()
            },
            onError: (error) => {
              toast(errorText(error).title, 'bad', errorText(error).about)
              onClose()
            },
          },
        )
      }
    />
  )
}
