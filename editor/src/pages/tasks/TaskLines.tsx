import type { Task } from '@rekindle/server/contract'
import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { useNow } from '../../format/useNow.ts'
import { useWord } from '../../i18n/useWord.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Table } from '../../ui/Table.tsx'
import { LevelBadge } from './LevelBadge.tsx'

interface Props {
  tasks: Task[]
  current: string | undefined
  onOpen: (id: string) => void
}

export function TaskLines({ tasks, current, onOpen }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const word = useWord()
  return (
    <Table
      caption={t('tasks:title')}
      rows={tasks}
      rowKey={({ id }) => id}
      isCurrent={({ id }) => id === current}
      onOpen={({ id }) => onOpen(id)}
      columns={[
        {
          id: 'who',
          head: t('tasks:column.who'),
          className: 'w-full max-w-0',
          cell: ({ customerName, title }) => (
            <>
              <p className="truncate font-medium">{customerName}</p>
              <p className="truncate text-[13px] text-muted">{title}</p>
            </>
          ),
        },
        {
          id: 'due',
          head: t('tasks:column.due'),
          align: 'right',
          cell: ({ level, state, outcome, dueAt }) => {
            const late = state === 'open' && dueAt < now
            return (
              <div className="flex flex-col items-end gap-0.5">
                {outcome ? <Badge>{word('taskOutcome', outcome)}</Badge> : <LevelBadge level={level} />}
                <time
                  dateTime={dueAt}
                  title={format.dateTime(dueAt)}
                  className={clsx('text-xs whitespace-nowrap', late ? 'font-medium text-bad' : 'text-muted')}
                >
                  {t(late ? 'tasks:overdue' : 'tasks:due', { when: format.relative(dueAt, now) })}
                </time>
              </div>
            )
          },
        },
      ]}
    />
  )
}
