import type { Task, TaskOutcome } from '@rekindle/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTaskOutcome } from '../../api/tasks.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { Button } from '../../ui/Button.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Field } from '../../ui/Field.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { Textarea } from '../../ui/Textarea.tsx'
import { toast } from '../../ui/toast.ts'

type Outcome = TaskOutcome['outcome']
const outcomes: Outcome[] = ['reached', 'refused', 'noAnswer']
/** Classes of the domain; a firm with other classes types its own. */
const reasons = ['convenience', 'price', 'service', 'competitor', 'natural']
const scores = Array.from({ length: 11 }, (_, score) => String(score))

/** How the call went. Reason and score are asked only of somebody who was spoken to. */
export function OutcomeForm({ ws, task, onDone }: { ws: string; task: Task; onDone: () => void }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const record = useTaskOutcome(ws)
  const [outcome, setOutcome] = useState<Outcome>('reached')
  const [reason, setReason] = useState('')
  const [nps, setNps] = useState('')
  const [note, setNote] = useState('')
  const spoke = outcome !== 'noAnswer'
  const submit = () =>
    record.mutate(
      {
        id: task.id,
        outcome: {
          outcome,
          reason: spoke && reason.trim() ? reason.trim() : undefined,
          nps: spoke && nps !== '' ? Number(nps) : undefined,
          note: note.trim() || undefined,
        },
      },
      {
        onSuccess: () => {
          toast(t('tasks:recorded', { name: task.customerName }))
          onDone()
        },
        onError: (error) => toast(errorText(error).title, 'bad', errorText(error).about),
      },
    )
  return (
    <form
      className="flex flex-col gap-4 border-t px-5 py-5"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="text-[15px] font-medium">{t('tasks:outcome')}</h3>
        <SegmentedControl<Outcome>
          label={t('tasks:outcome')}
          value={outcome}
          onChange={setOutcome}
          options={outcomes.map((value) => ({ value, label: t(`words:taskOutcome.${value}`) }))}
        />
      </div>
      {spoke ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('tasks:reason')} optional={t('ui:optional')} hint={t('tasks:reasonHint')}>
            {(wiring) => <Combobox {...wiring} value={reason} options={reasons} onChange={setReason} />}
          </Field>
          <Field label={t('tasks:nps')} optional={t('ui:optional')} hint={t('tasks:npsHint')}>
            {(wiring) => (
              <Select
                {...wiring}
                className="w-full"
                value={nps}
                onChoose={setNps}
                options={[
                  { value: '', label: t('tasks:npsNone') },
                  ...scores.map((value) => ({ value, label: value })),
                ]}
              />
            )}
          </Field>
        </div>
      ) : null}
      <Field label={t('tasks:note')} optional={t('ui:optional')}>
        {(wiring) => (
          <Textarea
            {...wiring}
            rows={3}
            maxLength={2_000}
            value={note}
            onChange={(change) => setNote(change.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" className="self-start" busy={record.isPending}>
        {t('tasks:record')}
      </Button>
    </form>
  )
}
