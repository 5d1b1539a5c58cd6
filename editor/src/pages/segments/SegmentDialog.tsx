import { checkRule, hasErrors, Rule } from '@rekindle/runtime'
import type { Segment } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { segmentsQuery, useChangeSegment, useCreateSegment } from '../../api/segments.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { FormContext, type FormState } from '../../inspector/FormContext.ts'
import { RuleBuilder } from '../../inspector/rule/RuleBuilder.tsx'
import { segmentIdFrom } from '../../inspector/rule/segmentIdFrom.ts'
import { FieldOf } from '../../inspector/schema/SchemaField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Input } from '../../ui/Input.tsx'
import { toast } from '../../ui/toast.ts'
import { SaveFailed } from './SaveFailed.tsx'

interface Props {
  ws: string
  /** Absent: a new one is made. */
  segment?: Segment
  mayWrite?: boolean
  onClose: () => void
}

/** Name and rule of a segment, with the number of customers it holds as one types. */
export function SegmentDialog({ ws, segment, mayWrite = true, onClose }: Props) {
  const { t } = useTranslation('segments')
  const { language } = useLanguage()
  const localText = useLocalText()
  const { data } = useQuery(segmentsQuery(ws))
  const create = useCreateSegment(ws)
  const change = useChangeSegment(ws)
  const [title, setTitle] = useState(() => (segment ? localText(segment.title) : ''))
  const [rule, setRule] = useState<Rule>(segment?.rule ?? { all: [] })
  const sound = useMemo(() => Rule.safeParse(rule), [rule])
  const problems = useMemo(() => (sound.data ? checkRule(sound.data, { path: ['rule'] }) : []), [sound])
  const form = useMemo(
    (): FormState => ({
      schema: undefined,
      settings: { rule },
      change: () => {},
      problems,
      readOnly: !mayWrite,
      FieldOf,
    }),
    [rule, problems, mayWrite],
  )
  const failed = create.error ?? change.error
  const done = {
    onSuccess: () => {
      toast(t('saved', { title: title.trim() }))
      onClose()
    },
  }
  const save = () => {
    const titles = { ...segment?.title, [language]: title.trim() }
    if (segment) change.mutate({ id: segment.id, title: titles, rule }, done)
    else {
      const id = segmentIdFrom(
        title,
        (data ?? []).map((one) => one.id),
      )
      create.mutate({ id, title: titles, rule }, done)
    }
  }
  const ready = title.trim() !== '' && sound.success && !hasErrors(problems)
  return (
    <Dialog
      open
      onClose={onClose}
      width="lg"
      title={segment ? t('editTitle') : t('createTitle')}
      about={t('dialogAbout')}
      footer={
        mayWrite ? (
          <>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            <Button
              look="primary"
              disabled={!ready}
              busy={create.isPending || change.isPending}
              onClick={save}
            >
              {t('save')}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t('name')}>
          {(wiring) => (
            <Input
              {...wiring}
              maxLength={120}
              readOnly={!mayWrite}
              value={title}
              onChange={(edit) => setTitle(edit.target.value)}
            />
          )}
        </Field>
        <FormContext value={form}>
          <RuleBuilder label={t('rule')} of="customer" path={['rule']} value={rule} onChange={setRule} />
        </FormContext>
        {failed ? <SaveFailed error={failed} /> : null}
      </div>
    </Dialog>
  )
}
