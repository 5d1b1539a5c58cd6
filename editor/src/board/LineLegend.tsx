import { useTranslation } from 'react-i18next'

const kinds = ['atOnce', 'rested', 'majority'] as const

/** How the lines of a drawing are to be read. */
export function LineLegend() {
  const { t } = useTranslation('board')
  return (
    <section className="break-inside-avoid" aria-label={t('lines.title')}>
      <h3 className="mb-1.5 text-sm font-semibold">{t('lines.title')}</h3>
      <ul>
        {kinds.map((kind) => (
          <li key={kind} className="flex items-center gap-4 border-b py-1.5 text-[13px] last:border-0">
            <svg width="56" height="10" aria-hidden className={`flow-legend is-${kind}`}>
              <path d="M2 5H54" className="react-flow__edge-path" fill="none" />
            </svg>
            {t(`lines.${kind}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
