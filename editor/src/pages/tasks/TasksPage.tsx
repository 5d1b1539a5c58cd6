import type { Task } from '@rekindle/server/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { PhoneCall } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keys } from '../../api/queryClient.ts'
import { inWorkspace } from '../../api/request.ts'
import { useWorkspace } from '../../api/session.ts'
import { usePages } from '../../api/usePages.ts'
import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ListCard } from '../../ui/ListCard.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { SidePane } from '../../ui/SidePane.tsx'
import { useNarrow } from '../../ui/useNarrow.ts'
import { TaskLines } from './TaskLines.tsx'
import { TaskPane } from './TaskPane.tsx'

const states = ['open', 'closed', 'cancelled'] as const
type State = (typeof states)[number]

/** Calls that journeys wait for: the most pressing first. */
export function TasksPage() {
  const { t } = useTranslation()
  const { id: ws } = useWorkspace()
  const search = useSearch({ from: '/w/$ws/tasks' })
  const navigate = useNavigate({ from: '/w/$ws/tasks' })
  const state = states.find((one) => one === search.state) ?? 'open'
  const pages = usePages<Task>(keys.moving(ws, 'tasks'), inWorkspace(ws, 'tasks'), { state })
  const [done, setDone] = useState<readonly string[]>([])
  // What was just recorded leaves the list at once; the journey takes it up a moment later.
  const listed = pages.items.filter(({ id }) => state !== 'open' || !done.includes(id))
  const tasks = [...listed].sort((a, b) => a.dueAt.localeCompare(b.dueAt))
  const narrow = useNarrow()
  const chosen = tasks.find(({ id }) => id === search.task)
  const current = chosen ?? (narrow ? undefined : tasks[0])
  return (
    <Page fixed>
      <PageHeader
        title={t('tasks:title')}
        about={t('tasks:about')}
        actions={
          <SegmentedControl<State>
            label={t('tasks:show')}
            value={state}
            onChange={(next) => void navigate({ search: { state: next }, replace: true })}
            options={states.map((value) => ({ value, label: t(`words:taskState.${value}`) }))}
          />
        }
      />
      <div className="grid min-h-0 grow grid-cols-1 grid-rows-2 items-start gap-5 max-sm:grid-rows-none lg:grid-cols-[minmax(320px,5fr)_7fr] lg:grid-rows-[minmax(0,1fr)]">
        <div className="flex max-h-full min-h-0 flex-col">
          <ListCard
            pages={{ ...pages, items: tasks }}
            empty={
              <EmptyState
                icon={<PhoneCall size={22} />}
                title={t(`tasks:empty.${state}.title`)}
                about={t(`tasks:empty.${state}.about`)}
              />
            }
          >
            {() => (
              <TaskLines
                tasks={tasks}
                current={current?.id}
                onOpen={(task) => void navigate({ search: (before) => ({ ...before, task }), replace: true })}
              />
            )}
          </ListCard>
        </div>
        {current ? (
          <SidePane
            title={t('tasks:callTo', { name: current.customerName })}
            onClose={() =>
              void navigate({ search: (before) => ({ ...before, task: undefined }), replace: true })
            }
          >
            <TaskPane
              key={current.id}
              ws={ws}
              task={current}
              onDone={() => setDone((before) => [...before, current.id])}
            />
          </SidePane>
        ) : null}
      </div>
    </Page>
  )
}
