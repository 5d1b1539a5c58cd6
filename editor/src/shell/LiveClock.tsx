import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../api/session.ts'
import { useFormat } from '../format/useFormat.ts'
import { useNow } from '../format/useNow.ts'

/** The wall clock of a live workspace, in its zone. */
export function LiveClock() {
  const { t } = useTranslation()
  const { timeZone } = useWorkspace()
  const format = useFormat()
  const now = useNow()
  return (
    <p
      className="ml-auto truncate max-sm:hidden text-[13px] text-muted"
      title={t('shell:zone', { zone: timeZone, name: format.zoneName(now) })}
    >
      {format.full(now)} {format.offset(now)}
    </p>
  )
}
