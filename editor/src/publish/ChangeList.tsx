import type { FlowNode } from '@rekindle/runtime'
import type { Approval } from '@rekindle/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFlow } from '../canvas/Editing.ts'
import { Button } from '../ui/Button.tsx'
import { useStepName } from './useStepName.ts'

type Change = Approval['sections'][number]['changes'][number]

const atFirst = 5

/** What differs from the newest version, field by field, under the name of its step. `all`: of every section. */
export function ChangeList({ changes, all }: { changes: readonly Change[]; all: readonly Change[] }) {
  const { t } = useTranslation('plans')
  const [showsAll, setShowsAll] = useState(false)
  const nodes = useFlow((flow) => flow.nodes)
  const stepName = useStepName()
  const nameOf = (node: string): string => {
    const gone = all.find((one) => one.node === node && one.path[0] === 'node')?.before
    const { type = '', title } = nodes[node] ?? (gone as FlowNode | undefined) ?? {}
    return stepName(title === undefined ? { node, type } : { node, type, title })
  }
  const say = ({ path }: Change, value: unknown): string =>
    path[0] === 'ports' && typeof value === 'string' ? nameOf(value) : short(value)
  const shown = showsAll ? changes : changes.slice(0, atFirst)
  return (
    <>
      <ul className="mt-1 flex flex-col gap-0.5 text-xs text-muted">
        {shown.map((change) => (
          <li key={`${change.node} ${change.path.join('.')}`} className="break-words">
            <span className="font-medium text-ink">
              {change.node === undefined ? t('approval.wholeJourney') : nameOf(change.node)}
            </span>{' '}
            {change.path[0] === 'node' ? (
              t(change.before === undefined ? 'approval.added' : 'approval.removed')
            ) : (
              <>
                {change.path.at(-1)}: <del className="no-underline">{say(change, change.before)}</del> →{' '}
                <ins className="no-underline">{say(change, change.after)}</ins>
              </>
            )}
          </li>
        ))}
      </ul>
      {changes.length > atFirst && !showsAll ? (
        <Button size="sm" look="quiet" className="-ml-2.5" onClick={() => setShowsAll(true)}>
          {t('approval.more', { count: changes.length - atFirst })}
        </Button>
      ) : null}
    </>
  )
}

const short = (value: unknown): string => {
  if (value === undefined) return '–'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 160 ? `${text.slice(0, 159)}…` : text
}
