import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'

export function TasksPage() {
  return (
    <Page>
      <PageHeader title="TasksPage" />
    </Page>
  )
}
