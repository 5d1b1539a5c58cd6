import type { Story } from '@rekindle/server/contract'
import { useReactFlow } from '@xyflow/react'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { centreOn } from '../../canvas/centreOn.ts'
import { useEditing, useFlow } from '../../canvas/Editing.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useNow } from '../../format/useNow.ts'
import { hiddenIn } from '../../groups/groupKey.ts'
import { useStepFace } from '../../pages/story/useStepFace.ts'
import { useWayOut } from '../../pages/story/useWayOut.ts'
import { IconButton } from '../../ui/IconButton.tsx'

const legible = 0.7

/** Goes from step to step of a story, by buttons or arrow keys; the drawing follows. `step` counts from 1. */
export function FollowSteps({ story, step }: { story: Story; step: number }) {
  const { t } = useTranslation('overlay')
  const { view } = useEditing()
  const group = useRef<HTMLFieldSetElement>(null)
  const count = story.steps.length
  const show = (next: number) => {
    const wanted = Math.min(count, Math.max(1, next))
    view.setState(({ followed }) => (followed ? { followed: { ...followed, step: wanted } } : {}))
  }
  const shown = story.steps[step - 1]
  useCentre(useFlow((flow) => shown && (hiddenIn(flow).get(shown.node) ?? shown.node)))
  // The arrow keys are for the steps from the first moment on.
  useEffect(() => group.current?.focus(), [])
  const onKeyDown = (press: KeyboardEvent) => {
    const goes: Record<string, number> = { ArrowLeft: step - 1, ArrowRight: step + 1, Home: 1, End: count }
    const next = goes[press.key]
    if (next === undefined || press.altKey || press.ctrlKey || press.metaKey) return
    press.preventDefault()
    press.stopPropagation()
    show(next)
  }
  return (
    <fieldset
      ref={group}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="flex min-w-0 items-center gap-2 rounded-lg"
      data-follow-step={step}
    >
      <legend className="sr-only">{t('follow.steps')}</legend>
      <strong className="max-w-44 shrink-0 truncate font-semibold">{story.customer.name}</strong>
      <IconButton
        size="sm"
        label={t('follow.previous')}
        icon={<ChevronLeft size={16} />}
        disabled={step <= 1}
        onClick={() => show(step - 1)}
      />
      <span className="whitespace-nowrap tabular-nums">{t('follow.step', { step, count })}</span>
      <IconButton
        size="sm"
        label={t('follow.next')}
        icon={<ChevronRight size={16} />}
        disabled={step >= count}
        onClick={() => show(step + 1)}
      />
      <span aria-live="polite" className="min-w-0 truncate">
        {shown ? <StepWords step={shown} /> : null}
      </span>
    </fieldset>
  )
}

/** Where, when, how long, and how it was left. */
function StepWords({ step }: { step: Story['steps'][number] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const node = useFlow(({ nodes }) => nodes[step.node])
  const face = useStepFace(step, node)
  const wayOut = useWayOut(step, face.ports)
  const stayed = Date.parse(step.leftAt ?? now) - Date.parse(step.arrivedAt)
  const span =
    stayed < 1_000
      ? t('story:atOnce')
      : t(step.leftAt ? 'story:after' : 'story:since', { span: format.span(stayed) })
  return (
    <>
      <span className="font-medium">{face.title}</span>{' '}
      <span className="text-muted">
        {format.dateTime(step.arrivedAt)} · {wayOut} {span}
        {node ? null : ` · ${t('overlay:follow.gone')}`}
      </span>
    </>
  )
}

/** Brings the card of the step into the middle, in letters that can be read. */
function useCentre(node: string | undefined): void {
  const canvas = useReactFlow()
  useEffect(() => {
    const found = node === undefined ? undefined : canvas.getNode(node)
    if (found) centreOn(canvas, found, { least: legible, ms: 240 })
  }, [node, canvas])
}
