import { useMemo } from 'react'
import { type Commands, createCommands } from './createCommands.ts'
import { useEditing } from './Editing.ts'

export function useCommands(): Commands {
  const editing = useEditing()
  return useMemo(() => createCommands(editing), [editing])
}
