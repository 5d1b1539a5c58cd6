import { type LocalizedText, pickText } from '@rekindle/runtime'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type Editing, useEditing, useFlow } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { useLanguage } from '../i18n/useLanguage.ts'

interface Place {
  node: string | null
  /** What the step was called when it was spoken about; null where nobody knew. */
  step: LocalizedText | null
}

export interface PlaceTitle {
  title: string
  /** The drawing on screen has no such step. */
  gone: boolean
}

/** What the place of a thread is called now. */
export function placeTitle(
  { document, registry }: Pick<Editing, 'document' | 'registry'>,
  { node, step }: Place,
  { t, language }: { t: TFunction; language: string },
): PlaceTitle {
  if (node === null) return { title: t('comments:journey'), gone: false }
  const found = document.getState().flow.nodes[node]
  if (found) return { title: nodeFace(found, registry, language).title, gone: false }
  return { title: step ? pickText(step, language) : t('comments:unnamed'), gone: true }
}

/** The same, told again when the drawing changes. */
export function usePlaceTitle(): (place: Place) => PlaceTitle {
  const { t } = useTranslation()
  const editing = useEditing()
  const { language } = useLanguage()
  useFlow((flow) => flow.nodes)
  return (place) => placeTitle(editing, place, { t, language })
}
