import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/Badge.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Table } from '../../ui/Table.tsx'
import { laws } from './laws.ts'

/** Every law in words and as a formula, and whether it holds. */
export function LawList({ broken, judged }: { broken: ReadonlySet<string>; judged: boolean }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('settings:doctor.laws')}>
      <Table
        caption={t('settings:doctor.laws')}
        rows={laws}
        rowKey={(law) => law}
        columns={[
          {
            id: 'law',
            head: t('settings:doctor.law'),
            cell: (law) => (
              <>
                <span className="font-medium">{t(`settings:laws.${law}.title`)}</span>
                <span className="block text-[13px] text-muted">{t(`settings:laws.${law}.formula`)}</span>
              </>
            ),
          },
          {
            id: 'holds',
            head: t('settings:doctor.holds'),
            align: 'right',
            cell: (law) =>
              !judged ? (
                <Badge>{t('settings:doctor.unknown')}</Badge>
              ) : broken.has(law) ? (
                <Badge tone="bad">{t('settings:doctor.broken')}</Badge>
              ) : (
                <Badge tone="ok">{t('settings:doctor.fine')}</Badge>
              ),
          },
        ]}
      />
    </Panel>
  )
}
