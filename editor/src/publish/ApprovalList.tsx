import type { Approval } from '@rekindle/server/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { approvalQuery, approve } from '../api/plans.ts'
import { useCan } from '../api/session.ts'
import { useErrorText } from '../api/useErrorText.ts'
import { useFormat } from '../format/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { ChangeList } from './ChangeList.tsx'

interface Props {
  ws: string
  journey: string
  revision: number
  approval: Approval
}

/** The parts of the draft that were changed: what is new in them, who approved them, or a button to do so. */
export function ApprovalList({ ws, journey, revision, approval }: Props) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const errorText = useErrorText()
  const client = useQueryClient()
  const may = useCan('journeys.approve')
  const give = useMutation({
    mutationFn: (section: string) => approve(ws, journey, section, revision),
    onSuccess: (now) => client.setQueryData(approvalQuery(ws, journey).queryKey, now),
  })
  const all = approval.sections.flatMap(({ changes }) => changes)
  const touched = approval.sections.filter((one) => one.touched)
  if (!approval.required || touched.length === 0) return null
  return (
    <section aria-label={t('approval.title')} className="rounded-xl border p-4">
      <h3 className="text-[13px] font-medium">{t('approval.title')}</h3>
      <ul className="mt-2 flex flex-col divide-y">
        {touched.map(({ section, approvedBy, own, changes }) => (
          <li key={section} className="flex items-start gap-3 py-2.5">
            <span className="min-w-0 grow text-sm">
              <span className="block font-medium">{t(`approval.section.${section}`)}</span>
              <span className="block text-[13px] text-muted">
                {approvedBy
                  ? t('approval.by', { name: approvedBy })
                  : t('approval.changes', { count: changes.length, value: format.number(changes.length) })}
              </span>
              <ChangeList changes={changes} all={all} />
            </span>
            {approvedBy || !may ? null : (
              <Button
                size="sm"
                disabled={own}
                title={own ? t('approval.own') : undefined}
                busy={give.isPending}
                onClick={() => give.mutate(section)}
              >
                {t('approval.give')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {give.error ? (
        <p role="alert" className="mt-2 text-sm text-bad">
          {errorText(give.error).title}
        </p>
      ) : null}
    </section>
  )
}
