import { useMemo } from 'react'
import { useView } from '../canvas/Editing.ts'
import type { AskedField } from './FormContext.ts'

/** The place in the settings of a node that a problem led to, if it led to this node. */
export function useAskedField(id: string): AskedField | undefined {
  const field = useView((view) => view.field)
  return useMemo(() => {
    const [root, node, part, ...path] = field?.path ?? []
    return field && root === 'nodes' && node === id && part === 'settings'
      ? { path, asked: field.asked }
      : undefined
  }, [field, id])
}
