import type { Task } from '@rekindle/server/contract'
import { Link } from '@tanstack/react-router'
import { Phone, Route } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../api/session.ts'
import { shownAttributes } from '../../format/shownAttributes.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useValueText } from '../../format/useValueText.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { useWord } from '../../i18n/useWord.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { CustomerHistory } from './CustomerHistory.tsx'
import { LevelBadge } from './LevelBadge.tsx'
import { OutcomeForm } from './OutcomeForm.tsx'

/** One call: whom, what to say, what is known, and how it went. */
export function TaskPane({ ws, task, onDone }: { ws: string; task: Task; onDone: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const valueText = useValueText()
  const localText = useLocalText()
  const word = useWord()
  const mayWork = useCan('tasks.work')
  return (
    <article aria-label={t('tasks:callTo', { name: task.customerName })}>
      <header className="flex flex-wrap items-center gap-3 border-b px-5 py-4">
        <div className="min-w-0 grow">
          <h2 className="flex items-center gap-2.5 text-base font-semibold">
            <Link
              to="/w/$ws/customers/$id"
              params={{ ws, id: task.customer }}
              className="truncate hover:text-accent-text"
            >
              {task.customerName}
            </Link>
            <LevelBadge level={task.level} />
          </h2>
          <p className="flex flex-wrap items-center gap-x-1.5 text-[13px] text-muted">
            <Phone size={13} aria-hidden />
            {task.phone ?? t('tasks:noPhone')}
            <span aria-hidden>·</span>
            {t('tasks:dueAt', { at: format.full(task.dueAt) })}
          </p>
        </div>
        <Link to="/w/$ws/runs/$run" params={{ ws, run: task.run }} className={buttonClass('plain', 'sm')}>
          <Route size={14} aria-hidden />
          {t('outbox:story')}
        </Link>
      </header>
      <section className="px-5 py-5">
        <h3 className="text-[15px] font-medium">{task.title}</h3>
        <p className="mb-3 text-[13px] text-muted">{localText(task.journeyTitle)}</p>
        <blockquote className="rounded-xl bg-sunken px-4 py-3.5 leading-relaxed whitespace-pre-wrap">
          {task.script || t('tasks:noScript')}
        </blockquote>
      </section>
      {task.state === 'open' ? (
        mayWork ? (
          <OutcomeForm ws={ws} task={task} onDone={onDone} />
        ) : null
      ) : (
        <section className="border-t px-5 py-4">
          <p className="font-medium">
            {task.outcome ? word('taskOutcome', task.outcome) : word('taskState', task.state)}
          </p>
          {task.note ? <p className="mt-1 whitespace-pre-wrap text-muted">{task.note}</p> : null}
        </section>
      )}
      <CustomerHistory ws={ws} customer={task.customer} />
      <section className="border-t">
        <h3 className="px-5 pt-4 pb-1 text-[13px] font-medium">{t('customers:attributes')}</h3>
        <FactList
          facts={shownAttributes(task.attributes).map(([name, value]) => ({ name, value: valueText(value) }))}
        />
      </section>
    </article>
  )
}
