import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'

export function OutboxPage() {
  return (
    <Page>
      <PageHeader title="OutboxPage" />
    </Page>
  )
}
