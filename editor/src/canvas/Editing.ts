import type { Flow, Registry } from '@rekindle/runtime'
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { CommentsStore } from '../comments/createComments.ts'
import type { DocumentStore } from '../document/createDocument.ts'
import type { NumbersStore } from '../stats/createNumbers.ts'
import type { ProblemsStore } from './createProblems.ts'
import type { ViewState, ViewStore } from './createView.ts'

/** One opened drawing: the draft, or a published version that can only be read. */
export interface Editing {
  document: DocumentStore
  problems: ProblemsStore
  numbers: NumbersStore
  view: ViewStore
  comments: CommentsStore
  registry: Registry
  readOnly: boolean
  chance: () => number
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('No drawing is open here: wrap this in EditingContext.')
  return editing
}

/** A part of the drawing. Parts are compared by identity: choose what a command replaces. */
export const useFlow = <T>(select: (flow: Flow) => T): T =>
  useStore(useEditing().document, (state) => select(state.flow))

export const useView = <T>(select: (view: ViewState) => T): T => useStore(useEditing().view, select)
