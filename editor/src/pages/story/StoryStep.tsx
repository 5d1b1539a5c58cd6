import type { FlowNode } from '@rekindle/runtime'
import type { Story } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { NodeIcon } from '../../canvas/NodeIcon.tsx'
import { useFormat } from '../../format/useFormat.ts'
import { useNow } from '../../format/useNow.ts'
import { MessageView } from '../../message/MessageView.tsx'
import { StateBadge } from '../../message/StateBadge.tsx'
import { VerdictNote } from '../../message/VerdictNote.tsx'
import { Card } from '../../ui/Card.tsx'
import { CustomerDid } from './CustomerDid.tsx'
import { useStepFace } from './useStepFace.ts'
import { useWayOut } from './useWayOut.ts'
import { WhyList } from './WhyList.tsx'

interface Props {
  step: Story['steps'][number]
  /** The node as it is drawn; absent while the version is on its way. */
  node: FlowNode | undefined
  events: Story['events']
}

/** One node of the way: when, how long, why, by which port, and what was sent. */
export function StoryStep({ step, node, events }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const face = useStepFace(step, node)
  const wayOut = useWayOut(step, face.ports)
  const stayed = Date.parse(step.leftAt ?? now) - Date.parse(step.arrivedAt)
  const shownSpan = stayed >= 1_000
  return (
    <li className="relative flex gap-4 pb-5">
      <span className="absolute top-9 bottom-0 left-[17px] w-0.5 bg-line" aria-hidden />
      <span className="relative z-1 h-9 rounded-xl bg-bg">
        <NodeIcon icon={face.icon} group={face.group} size={36} />
      </span>
      <Card className="min-w-0 grow overflow-hidden">
        <header className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-5 pt-3.5">
          <h2 className="text-[15px] font-semibold">{face.title}</h2>
          {face.title === face.kind ? null : <span className="text-[13px] text-muted">{face.kind}</span>}
          <time dateTime={step.arrivedAt} className="ml-auto text-[13px] text-muted">
            {format.full(step.arrivedAt)}
          </time>
        </header>
        <div className="flex flex-col gap-3.5 px-5 pt-2 pb-4">
          {step.why.length === 0 && face.summary ? (
            <p className="text-sm text-muted">{face.summary}</p>
          ) : (
            <WhyList why={step.why} ports={face.ports} />
          )}
          {step.messages.map((message) => (
            <div key={message.id} className="flex flex-col gap-3 rounded-xl border p-4">
              <div className="flex items-center gap-2 text-[13px] text-muted">
                {t(`words:channel.${message.channel}`)}
                {message.to ? ` · ${message.to}` : ''}
                <span className="ml-auto">
                  <StateBadge state={message.state} />
                </span>
              </div>
              <MessageView message={message} />
              <VerdictNote message={message} />
            </div>
          ))}
          {events.length > 0 ? <CustomerDid events={events} /> : null}
        </div>
        <footer className="flex flex-wrap items-center gap-x-2 border-t bg-sunken px-5 py-2 text-[13px]">
          <span className="font-medium">{wayOut}</span>
          {shownSpan ? (
            <span className="text-muted">
              {t(step.leftAt ? 'story:after' : 'story:since', { span: format.span(stayed) })}
            </span>
          ) : (
            <span className="text-muted">{t('story:atOnce')}</span>
          )}
        </footer>
      </Card>
    </li>
  )
}
