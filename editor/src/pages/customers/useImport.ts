import type { ImportReport } from '@rekindle/server/contract'
import { useState } from 'react'
import { useImportCustomers } from '../../api/customers.ts'

/** Where an import stands. `sent` is the share of the file that has left. */
export type ImportPhase =
  | { at: 'choose' }
  | { at: 'checking'; file: File; sent: number }
  | { at: 'preview'; file: File; report: ImportReport }
  | { at: 'writing'; file: File; sent: number }
  | { at: 'done'; file: File; report: ImportReport }
  | { at: 'failed'; file: File; error: unknown }

/** The steps of an import. A list that turns out broken while it is written goes back to its preview. */
export function useImport(ws: string) {
  const [phase, setPhase] = useState<ImportPhase>({ at: 'choose' })
  const send = useImportCustomers(ws)
  const run = (file: File, at: 'checking' | 'writing') => {
    setPhase({ at, file, sent: 0 })
    send.mutate(
      { file, dryRun: at === 'checking', onProgress: (sent) => setPhase({ at, file, sent }) },
      {
        onSuccess: (report) => setPhase({ at: report.written ? 'done' : 'preview', file, report }),
        onError: (error) => setPhase({ at: 'failed', file, error }),
      },
    )
  }
  return {
    phase,
    choose: (file: File) => run(file, 'checking'),
    write: () => {
      if (phase.at === 'preview') run(phase.file, 'writing')
    },
    restart: () => {
      send.reset()
      setPhase({ at: 'choose' })
    },
  }
}
