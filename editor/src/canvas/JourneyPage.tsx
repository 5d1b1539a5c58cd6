import { Page } from '../shell/Page.tsx'
import { PageHeader } from '../shell/PageHeader.tsx'

export function JourneyPage() {
  return (
    <Page>
      <PageHeader title="…" />
    </Page>
  )
}
