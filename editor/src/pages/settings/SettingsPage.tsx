import { Page } from '../../shell/Page.tsx'
import { PageHeader } from '../../shell/PageHeader.tsx'

export function SettingsPage() {
  return (
    <Page>
      <PageHeader title="SettingsPage" />
    </Page>
  )
}
