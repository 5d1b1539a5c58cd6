import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { customerQuery } from '../../api/customers.ts'
import { useWorkspace } from '../../api/session.ts'
import { BackLink } from '../../shell/BackLink.tsx'
import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { CustomerConsents } from './CustomerConsents.tsx'
import { CustomerEvents } from './CustomerEvents.tsx'
import { CustomerFacts } from './CustomerFacts.tsx'
import { CustomerRuns } from './CustomerRuns.tsx'

/** What is known of one customer: who they are, their journeys, what they did, what they agreed to. */
export function CustomerPage() {
  const { t } = useTranslation()
  const { id: ws } = useWorkspace()
  const { id } = useParams({ from: '/w/$ws/customers/$id' })
  const { data: customer, error, refetch } = useQuery(customerQuery(ws, id))
  return (
    <Page>
      <PageHeader
        title={
          customer ? customer.name || customer.externalId || t('customers:nameless') : t('customers:one')
        }
        about={customer?.externalId}
        back={
          <BackLink
            label={t('customers:title')}
            link={(className, content) => (
              <Link to="/w/$ws/customers" params={{ ws }} className={className}>
                {content}
              </Link>
            )}
          />
        }
      />
      {error && !customer ? (
        <Card>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </Card>
      ) : null}
      {!customer && !error ? (
        <Card>
          <SkeletonRows />
        </Card>
      ) : null}
      {customer ? (
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_340px]">
          <div className="flex flex-col gap-5">
            <CustomerRuns ws={ws} runs={customer.runs} />
            <CustomerEvents events={customer.events} />
          </div>
          <div className="flex flex-col gap-5">
            <CustomerFacts key={customer.id} ws={ws} customer={customer} />
            <CustomerConsents consents={customer.consents} />
          </div>
        </div>
      ) : null}
    </Page>
  )
}
