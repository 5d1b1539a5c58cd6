import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { RowFrame, type RowProps } from './RowFrame.tsx'
import type { SectionRow } from './rowsOf.ts'

/** The head of what stands apart: steps nobody reaches, ways that lead back. */
export const SectionRowView = memo(function SectionRowView(props: RowProps<SectionRow>) {
  const { section, count } = props.row
  const { t } = useTranslation('outline')
  const cells = {
    step: <span className="truncate font-semibold">{t(`section.${section}`, { count })}</span>,
    does: <span className="text-xs text-muted">{t(`section.${section}About`)}</span>,
  }
  return <RowFrame {...props} cells={cells} />
})
