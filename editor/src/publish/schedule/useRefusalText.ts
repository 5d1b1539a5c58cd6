import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** What stood in the way when the time had come, by the code the server gives. */
export const refusals = {
  'flow.problems': 'problems',
  'approval.missing': 'approval',
  'plan.unmapped': 'unmapped',
  'plan.notCopyOnly': 'notCopyOnly',
  'journey.stopped': 'stopped',
  'journey.archived': 'archived',
  'schedule.overtaken': 'overtaken',
  'schedule.notAllowed': 'notAllowed',
} as const

/** Why something was not published, and what to do about it. */
export function useRefusalText(): (code: string) => string {
  const { t } = useTranslation('publish')
  return useCallback((code) => t(`refusal.${refusals[code as keyof typeof refusals] ?? 'other'}`), [t])
}
