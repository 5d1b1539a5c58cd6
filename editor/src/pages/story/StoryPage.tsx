import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'

export function StoryPage() {
  return (
    <Page>
      <PageHeader title="StoryPage" />
    </Page>
  )
}
