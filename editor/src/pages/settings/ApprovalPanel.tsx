import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../api/session.ts'
import { approvalRuleQuery, useSetApprovalRule } from '../../api/settings.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Switch } from '../../ui/Switch.tsx'

/** Whether publishing needs the word of somebody else. Everybody sees it; an owner decides. */
export function ApprovalPanel({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const may = useCan('workspace.admin')
  const rule = useQuery(approvalRuleQuery(ws))
  const set = useSetApprovalRule(ws)
  return (
    <Panel title={t('settings:approval.title')}>
      {rule.data ? (
        <div className="flex items-start justify-between gap-6 px-5 py-3 text-sm">
          <span>
            <label htmlFor="approval-required" className="block font-medium">
              {t('settings:approval.required')}
            </label>
            <span className="block text-[13px] text-muted">{t('settings:approval.about')}</span>
            {may ? null : (
              <span className="block text-[13px] text-muted">{t('settings:approval.ownersOnly')}</span>
            )}
            {set.error ? (
              <span role="alert" className="block text-[13px] text-bad">
                {errorText(set.error).title}
              </span>
            ) : null}
          </span>
          <Switch
            id="approval-required"
            checked={rule.data.required}
            disabled={!may || set.isPending}
            onChange={(required) => set.mutate(required)}
          />
        </div>
      ) : rule.error ? (
        <ErrorState error={rule.error} onRetry={() => void rule.refetch()} />
      ) : (
        <SkeletonRows rows={1} />
      )}
    </Panel>
  )
}
