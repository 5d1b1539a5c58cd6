import { lazy, type RefObject, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { stepsAmong } from '../canvas/createView.ts'
import { useEditing, useFlow, useView } from '../canvas/Editing.ts'
import { inspectorId } from '../canvas/openInspector.ts'
import { useFocusStays } from '../canvas/useFocusStays.ts'
import { loadReadClip } from '../document/loadReadClip.ts'
import { selectedGroup } from '../groups/selectedGroup.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useGoBack } from './useGoBack.ts'

const loadNode = async () => ({ default: (await import('./NodePanel.tsx')).NodePanel })
const loadJourney = async () => ({ default: (await import('./JourneySettings.tsx')).JourneySettings })
const NodePanel = lazy(loadNode)
const JourneySettings = lazy(loadJourney)
const GroupPanel = lazy(async () => ({ default: (await import('../groups/GroupPanel.tsx')).GroupPanel }))

/** The panel at the right: the selected node; else the journey, where it can be changed. To watch needs the room. */
export function Inspector() {
  const { t } = useTranslation('canvas')
  const { readOnly } = useEditing()
  const selected = useView(({ nodes }) => stepsAmong(nodes).join(' '))
  const ids = selected === '' ? [] : selected.split(' ')
  const only = ids.length === 1 ? ids[0] : undefined
  const exists = useFlow((flow) => only !== undefined && flow.nodes[only] !== undefined)
  const group = useFlow((flow) => selectedGroup(flow, ids))
  const panel = useRef<HTMLElement>(null)
  usePanelsBehindCards()
  useJumpToField(panel)
  useFocusStays()
  const isGroup = group !== undefined && (group.collapsed || only === undefined)
  const goBack = useGoBack(only, isGroup ? group.id : undefined)
  if (readOnly && ids.length === 0) return null
  return (
    <aside
      ref={panel}
      id={inspectorId}
      aria-label={t('inspector.label')}
      onKeyDown={goBack}
      className="flex w-88 shrink-0 flex-col overflow-y-auto border-l bg-surface"
    >
      {/* Each kind has its own: what was there before shall not wait hidden below. */}
      <Suspense
        key={isGroup ? 'group' : (only ?? 'journey')}
        fallback={<Skeleton className="m-4 h-24 shrink-0" />}
      >
        {isGroup ? (
          <GroupPanel group={group} />
        ) : only !== undefined && exists ? (
          <NodePanel key={only} id={only} />
        ) : ids.length > 1 ? (
          <p className="p-5 text-sm text-muted">{t('inspector.several', { count: ids.length })}</p>
        ) : (
          <JourneySettings />
        )}
      </Suspense>
    </aside>
  )
}

/** Forms weigh as much as the cards: they are fetched when those are on screen, before anybody can ask for one. */
function usePanelsBehindCards(): void {
  useEffect(() => {
    // One that can't be fetched now is fetched when it is needed.
    Promise.all([loadNode(), loadJourney(), loadReadClip()]).catch(() => {})
  }, [])
}

/** Goes to the control nearest to the place a problem named, once it is on screen. */
function useJumpToField(panel: RefObject<HTMLElement | null>): void {
  const field = useView((view) => view.field)
  useEffect(() => {
    if (!field) return
    const start = field.path[0] === 'nodes' ? 3 : 0
    const path = field.path.slice(start)
    let tries = 20
    let frame = 0
    const look = () => {
      const place = nearest(panel.current, path)
      if (!place && tries-- > 0) {
        frame = requestAnimationFrame(look)
        return
      }
      place?.scrollIntoView({ block: 'center', behavior: 'smooth' })
      place?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true })
    }
    frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [field, panel])
}

/** The element whose place is the longest beginning of the path. */
function nearest(panel: HTMLElement | null, path: readonly (string | number)[]): HTMLElement | undefined {
  for (let length = path.length; length > 0; length--) {
    const place = JSON.stringify(path.slice(0, length))
    const found = [...(panel?.querySelectorAll<HTMLElement>('[data-place]') ?? [])].find(
      (element) => element.dataset.place === place,
    )
    if (found) return found
  }
  return undefined
}
