import type { CommentThread } from '@rekindle/server/contract'
import { MessageSquare, MessageSquarePlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stepsAmong } from '../canvas/createView.ts'
import { useEditing, useView } from '../canvas/Editing.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { usePlaceTitle } from './placeTitle.ts'
import { ThreadLine } from './ThreadLine.tsx'

interface Props {
  threads: readonly CommentThread[]
  /** Said of a thread whose step the drawing on screen does not have. */
  goneWord: string
  onOpen: (thread: CommentThread) => void
}

const lastAt = ({ comments, openedAt }: CommentThread): string => comments.at(-1)?.at ?? openedAt

/** Every thread of the journey, the one spoken in last first; each leads to its step. */
export function AllThreads({ threads, goneWord, onOpen }: Props) {
  const { t } = useTranslation('comments')
  const { comments } = useEditing()
  const [which, setWhich] = useState<'open' | 'resolved'>('open')
  const title = usePlaceTitle()
  const chosen = useView(({ nodes }) => stepsAmong(nodes).join(' '))
  const node = chosen === '' || chosen.includes(' ') ? null : chosen
  const listed = threads
    .filter(({ resolved }) => (resolved !== undefined) === (which === 'resolved'))
    .sort((a, b) => (lastAt(a) < lastAt(b) ? 1 : -1))
  return (
    <>
      <div className="px-3 pt-2.5 pb-1">
        <SegmentedControl
          label={t('which')}
          value={which}
          onChange={setWhich}
          options={[
            {
              value: 'open',
              label: t('state.open', { count: threads.filter((one) => !one.resolved).length }),
            },
            {
              value: 'resolved',
              label: t('state.resolved', { count: threads.filter((one) => one.resolved).length }),
            },
          ]}
        />
      </div>
      <ul className="min-h-0 overflow-y-auto p-1.5 not-empty:max-sm:grow">
        {listed.map((thread) => (
          <li key={thread.id}>
            <ThreadLine
              thread={thread}
              place={title(thread)}
              goneWord={goneWord}
              onOpen={() => onOpen(thread)}
            />
          </li>
        ))}
      </ul>
      {listed.length === 0 ? (
        <div className="-my-6 max-sm:mt-0 max-sm:grow">
          <EmptyState
            icon={<MessageSquare size={22} />}
            title={t(which === 'open' ? 'none' : 'noneResolved')}
            about={which === 'open' ? t('noneAbout') : undefined}
          />
        </div>
      ) : null}
      <footer className="flex border-t p-2">
        <Button
          size="sm"
          look="quiet"
          className="min-w-0"
          icon={<MessageSquarePlus size={15} className="shrink-0" />}
          onClick={() => comments.getState().show({ at: 'place', node, write: true })}
        >
          <span className="truncate">{t('addTo', { place: title({ node, step: null }).title })}</span>
        </Button>
      </footer>
    </>
  )
}
