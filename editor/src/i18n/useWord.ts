import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Closed lists of the product that have a word on screen, and the names of events the product itself knows. */
export type WordList =
  | 'role'
  | 'channel'
  | 'category'
  | 'journeyState'
  | 'runStatus'
  | 'messageState'
  | 'exitReason'
  | 'failureReason'
  | 'suppressionReason'
  | 'holdReason'
  | 'nodeGroup'
  | 'taskLevel'
  | 'taskState'
  | 'taskOutcome'
  | 'event'
  /** Exit and failure reasons together. */
  | 'ending'

/** Says a member of a closed list; a name nobody here knows, such as a customer's own event, stays as it is. */
export function useWord(): (list: WordList, name: string) => string {
  const { i18n } = useTranslation()
  return useCallback(
    (list, name) => {
      const lists = list === 'ending' ? ['exitReason', 'failureReason'] : [list]
      for (const one of lists) {
        const word = i18n.getResource(i18n.language, 'words', `${one}.${name}`) as unknown
        if (typeof word === 'string') return word
      }
      return name
    },
    [i18n],
  )
}
