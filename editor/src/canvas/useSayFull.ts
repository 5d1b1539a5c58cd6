import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { mostNotes } from '../document/changeNotes.ts'
import { mostGroups } from '../document/groupNodes.ts'
import { useFormat } from '../format/useFormat.ts'
import { toast } from '../ui/toast.ts'

const most = { notes: mostNotes, groups: mostGroups }

/** Says that a drawing has as many of something as it may have. */
export function useSayFull(): (of: keyof typeof most) => void {
  const { t } = useTranslation('document')
  const format = useFormat()
  return useCallback(
    (of) => toast(t(`full.${of}`, { limit: format.number(most[of]) }), 'info', t('full.about')),
    [t, format],
  )
}
