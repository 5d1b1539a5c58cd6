import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { LookSwitches } from './LookSwitches.tsx'
import { Mark } from './Mark.tsx'
import { usePageTitle } from './usePageTitle.ts'

/** What one types where the server runs: the same in every language. */
const commands = { start: 'npm start', token: 'npm run rekindle -- token' }

/** Shown without a session: sessions are opened by the address that the server prints when it starts. */
export function OpenAddressPage() {
  const { t } = useTranslation()
  usePageTitle(t('shell:open.title'))
  return (
    <main className="flex h-full flex-col items-center justify-center gap-6 p-6">
      <div className="w-full max-w-lg rounded-2xl border bg-surface p-8 shadow-card">
        <Mark className="mb-5 size-10" />
        <h1 className="text-xl font-semibold">{t('shell:open.title')}</h1>
        <p className="mt-2 text-pretty text-muted">{t('shell:open.about')}</p>
        <Terminal command={commands.start} answer={t('shell:open.example')} />
        <p className="mt-5 text-sm text-pretty text-muted">{t('shell:open.once')}</p>
        <Terminal command={commands.token} />
        <Button look="primary" className="mt-6" onClick={() => window.location.reload()}>
          {t('shell:open.retry')}
        </Button>
      </div>
      <LookSwitches />
    </main>
  )
}

function Terminal({ command, answer }: { command: string; answer?: string }) {
  return (
    <pre className="mt-3 overflow-x-auto rounded-lg bg-sunken px-4 py-3 font-mono text-[13px] leading-relaxed">
      <span className="text-muted select-none">$ </span>
      {command}
      {answer ? <span className="block text-accent-text">{answer}</span> : null}
    </pre>
  )
}
