import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'

export function CustomerPage() {
  return (
    <Page>
      <PageHeader title="CustomerPage" />
    </Page>
  )
}
