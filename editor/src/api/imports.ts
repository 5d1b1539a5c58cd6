import type { ImportBegun, ImportKind, ImportProgress } from '@rekindle/server/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request, withQuery } from './request.ts'
import { sendFile } from './sendFile.ts'

interface Import {
  file: File
  kind: ImportKind
  /** Only check, write nothing. */
  dryRun: boolean
  /** The share of the file that has left; once it all has, what the server tells of it. */
  onProgress: (sent: number, progress?: ImportProgress) => void
}

const pollMs = 400

/** Sends a file, and follows it until nobody works on it any more. */
export function useBringIn(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ file, kind, dryRun, onProgress }: Import) => {
      const isCsv = kind === 'customers' || /\.(csv|tsv|txt)$/i.test(file.name)
      const order = { kind, format: isCsv ? 'csv' : 'jsonl', name: file.name.slice(-200), dryRun }
      const path = withQuery(inWorkspace(ws, 'imports'), order)
      const type = isCsv ? 'text/csv' : 'application/x-ndjson'
      const { id } = (await sendFile(path, file, type, (sent) => onProgress(sent))) as ImportBegun
      for (;;) {
        const progress = await request<ImportProgress>(inWorkspace(ws, 'imports', id))
        onProgress(1, progress)
        if (progress.state !== 'checking' && progress.state !== 'writing') return progress
        await new Promise((resolve) => setTimeout(resolve, pollMs))
      }
    },
    onSuccess: ({ written }) =>
      written > 0 ? client.invalidateQueries({ queryKey: keys.moving(ws, 'customers') }) : undefined,
  })
}
