import { enoughPeople } from '@rekindle/runtime/measure'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { versionQuery } from '../../api/drafts.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useEditing, useFlow } from '../../canvas/Editing.ts'
import { nodeFace } from '../../canvas/nodeFace.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { lastInstantOf } from '../range/rangeInstants.ts'
import type { ShownRange } from '../range/useRange.ts'
import { Note } from '../tools/Note.tsx'
import { useOverlay } from '../tools/useOverlay.ts'
import { TakingsText } from './TakingsText.tsx'
import type { Comparing } from './useComparison.ts'

const namedAtMost = 5

/** What is held against what and how to read it, and which cards the drawing on screen lacks. */
export function CompareNote({ comparing, range }: { comparing: Comparing; range: ShownRange }) {
  const { t } = useTranslation('overlay')
  const format = useFormat()
  const errorText = useErrorText()
  const missing = useMissing(comparing)
  const { comparison, choice, money, otherGoals, error, retry, sample } = comparing
  if (error)
    return (
      <Note tone="bad" retry={retry}>
        {t('compare.failed', { why: errorText(error).title })}
      </Note>
    )
  if (!choice || !comparison) return null
  const { names, there } = comparison
  const nobody = {
    side: names.there,
    from: range.before && format.date(range.before.from),
    to: range.before && format.date(lastInstantOf(range.before)),
  }
  return (
    <Note>
      <strong className="font-semibold text-ink">{t('compare.note', names)}</strong>{' '}
      {there.started === 0 ? (
        <span className="font-medium text-warn">{t(`compare.empty.${choice.kind}`, nobody)}</span>
      ) : (
        <>
          {t(choice.kind === 'arms' ? 'compare.ofArm' : 'compare.ofAll')}{' '}
          {t('compare.legend', { count: enoughPeople })}
        </>
      )}
      {missing.length > 0 ? (
        <>
          {' '}
          {t('compare.missing', {
            count: missing.length,
            side: names.there,
            titles: format.list([
              ...missing.slice(0, namedAtMost),
              ...(missing.length > namedAtMost ? ['…'] : []),
            ]),
          })}
        </>
      ) : null}
      {money ? (
        <>
          {' '}
          <TakingsText kind={choice.kind} {...{ money, otherGoals, names }} />
        </>
      ) : null}
      {sample < 1 ? <> {t('sample', { share: format.share(sample, 1) })}</> : null}
    </Note>
  )
}

/** Titles of nodes that only the other version has. */
function useMissing({ choice }: Comparing): string[] {
  const { registry } = useEditing()
  const { language } = useLanguage()
  const { ws, journey } = useOverlay()
  const here = useFlow(({ nodes }) => nodes)
  const number = choice?.kind === 'version' ? choice.version : undefined
  const { data } = useQuery({ ...versionQuery(ws, journey, number ?? 0), enabled: number !== undefined })
  if (number === undefined || !data) return []
  return Object.entries(data.flow.nodes).flatMap(([id, node]) =>
    here[id] ? [] : [nodeFace(node, registry, language).title],
  )
}
