import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useEditing, useView } from '../canvas/Editing.ts'
import { type Column, columnsOf } from './columns.ts'

/** The columns on screen: numbers, what is laid over them, and buttons only where there are some. */
export function useColumns(): readonly Column[] {
  const { numbers, readOnly } = useEditing()
  const hasNumbers = useStore(numbers, ({ stats }) => stats !== undefined)
  const isCompared = useStore(numbers, ({ against }) => against !== undefined)
  const isColoured = useView(({ heat }) => heat !== 'none')
  const isFollowing = useView(({ followed }) => followed !== undefined)
  return useMemo(
    () =>
      columnsOf({
        numbers: hasNumbers,
        marks: isFollowing || (hasNumbers && (isCompared || isColoured)),
        deeds: !readOnly,
      }),
    [hasNumbers, isCompared, isColoured, isFollowing, readOnly],
  )
}
