import type { Reentry } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { useReentryExample } from './useReentryExample.ts'

/** The rule said of today. It needs the calendar, which weighs as much as all cards: loaded by itself. */
export function ReentryExample({ reentry }: { reentry: Reentry }) {
  const { t } = useTranslation('canvas')
  return t(`reentry.example.${reentry.kind}`, useReentryExample(reentry))
}
