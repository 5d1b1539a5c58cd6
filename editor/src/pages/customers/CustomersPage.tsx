import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'

export function CustomersPage() {
  return (
    <Page>
      <PageHeader title="CustomersPage" />
    </Page>
  )
}
