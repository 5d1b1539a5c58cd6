import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'

export function JourneysPage() {
  return (
    <Page>
      <PageHeader title="JourneysPage" />
    </Page>
  )
}
