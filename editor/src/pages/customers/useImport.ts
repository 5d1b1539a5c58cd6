import type { ImportKind, ImportProgress, ImportReport } from '@rekindle/server/contract'
import { useState } from 'react'
import { useCheckCustomers } from '../../api/customers.ts'
import { useBringIn } from '../../api/imports.ts'

/** Where an import stands. `sent` is the share of the file that has left. */
export type ImportPhase =
  | { at: 'choose' }
  | { at: 'checking' | 'writing'; file: File; sent: number; progress?: ImportProgress | undefined }
  | { at: 'preview' | 'done'; file: File; report: ImportReport }
  | { at: 'interrupted'; file: File; progress: ImportProgress }
  | { at: 'failed'; file: File; error: unknown }

const nothing: Omit<ImportReport, 'rows' | 'problems'> = {
  created: 0,
  updated: 0,
  columns: [],
  sample: [],
  written: false,
}

/** The steps of an import. A file that turns out broken while it is written goes back to its preview. */
export function useImport(ws: string) {
  const [kind, setKind] = useState<ImportKind>('customers')
  const [phase, setPhase] = useState<ImportPhase>({ at: 'choose' })
  const list = useCheckCustomers(ws)
  const files = useBringIn(ws)

  const bringIn = (file: File, at: 'checking' | 'writing', report: Partial<ImportReport> = {}) => {
    setPhase({ at, file, sent: 0 })
    files.mutate(
      {
        file,
        kind,
        dryRun: at === 'checking',
        onProgress: (sent, progress) => setPhase({ at, file, sent, progress }),
      },
      {
        onSuccess: (progress) => {
          const { state, problems } = progress
          const known = { ...nothing, ...report, rows: progress.rows ?? 0, problems }
          if (state === 'interrupted') setPhase({ at: state, file, progress })
          else setPhase({ at: state === 'done' ? state : 'preview', file, report: known })
        },
        onError: (error) => setPhase({ at: 'failed', file, error }),
      },
    )
  }
  const checkList = (file: File) => {
    const at = 'checking'
    setPhase({ at, file, sent: 0 })
    list.mutate(
      { file, onProgress: (sent) => setPhase({ at, file, sent }) },
      {
        onSuccess: (report) => setPhase({ at: 'preview', file, report }),
        onError: (error) => setPhase({ at: 'failed', file, error }),
      },
    )
  }
  return {
    kind,
    setKind,
    phase,
    choose: (file: File) => (kind === 'customers' ? checkList(file) : bringIn(file, 'checking')),
    write: () => {
      if (phase.at === 'preview') bringIn(phase.file, 'writing', phase.report)
      else if (phase.at === 'interrupted') bringIn(phase.file, 'writing')
    },
    restart: () => {
      list.reset()
      files.reset()
      setPhase({ at: 'choose' })
    },
  }
}
