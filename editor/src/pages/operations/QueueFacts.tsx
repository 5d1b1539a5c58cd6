import type { Operations } from '@rekindle/server/contract'
import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { Card } from '../../ui/Card.tsx'

/** Later than this, something is wrong: a wait is left within a second of its event. */
const lateMs = 60_000

/** What waits now. What needs somebody stands in colour. */
export function QueueFacts({ ws, told: { queues, suspects } }: { ws: string; told: Operations }) {
  const { t } = useTranslation()
  const format = useFormat()
  const attention = queues.parked + queues.setAside
  const lag = (ms: number) => (ms < 1_000 ? t('operations:none') : format.span(ms))
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-4 xl:grid-cols-7">
      <Fact name={t('operations:dueLag')} value={lag(queues.dueLagMs)} alarm={queues.dueLagMs > lateMs} />
      <Fact
        name={t('operations:ingestLag')}
        value={lag(queues.ingestLagMs)}
        alarm={queues.ingestLagMs > lateMs}
      />
      <Fact name={t('operations:inbox')} value={format.number(queues.inbox)} />
      <Fact name={t('operations:mail')} value={format.number(queues.mail)} />
      <Fact name={t('operations:claims')} value={format.number(queues.claims)} />
      <Fact name={t('operations:suspects')} value={format.number(suspects)} alarm={suspects > 0} />
      <Fact
        name={t('operations:attention')}
        alarm={attention > 0}
        value={
          <Link
            to="/w/$ws/attention"
            params={{ ws }}
            className="underline decoration-line-strong underline-offset-4 hover:text-accent-text"
          >
            {format.number(attention)}
          </Link>
        }
      />
    </div>
  )
}

function Fact({ name, value, alarm = false }: { name: string; value: ReactNode; alarm?: boolean }) {
  return (
    <Card className="px-4 py-3">
      <p className="text-xs text-muted">{name}</p>
      <p className={clsx('mt-0.5 text-lg font-semibold tabular-nums', alarm && 'text-bad')}>{value}</p>
    </Card>
  )
}
