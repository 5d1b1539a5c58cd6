import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionRow } from './OutlineRow.ts'
import { RowFrame, type RowProps } from './RowFrame.tsx'

/** The head of what stands apart: steps nobody reaches, ways that lead back. */
export const SectionRowView = memo(function SectionRowView(props: RowProps<SectionRow>) {
  const { section, count } = props.row
  const { t } = useTranslation('outline')
  const cells = {
    step: (
      <span className="min-w-0">
        <span className="block truncate leading-[18px] font-semibold" data-title>
          {t(`section.${section}`, { count })}
        </span>
        <span className="block truncate text-xs leading-[18px] text-muted">
          {t(`section.${section}About`)}
        </span>
      </span>
    ),
  }
  return <RowFrame {...props} cells={cells} />
})
