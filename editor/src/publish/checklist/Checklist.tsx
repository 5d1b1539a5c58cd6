import { CircleAlert, CircleCheck, Eye, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Button } from '../../ui/Button.tsx'
import type { CheckLine, Goal, Verdict } from './checklistOf.ts'

const looks: Record<Verdict, { icon: LucideIcon; tone: string }> = {
  ok: { icon: CircleCheck, tone: 'text-ok' },
  look: { icon: Eye, tone: 'text-warn' },
  blocks: { icon: CircleAlert, tone: 'text-bad' },
}

interface Props {
  lines: readonly CheckLine[]
  onGo: (goal: Goal) => void
  /** Whether there is such a place on the page. */
  leadsTo: (goal: Goal) => boolean
}

/** What was looked at before publishing; what is not well leads to where it is mended. */
export function Checklist({ lines, onGo, leadsTo }: Props) {
  const { t } = useTranslation('publish')
  return (
    <section aria-label={t('check.title')}>
      <h3 className="text-[13px] font-semibold">{t('check.title')}</h3>
      <ul className="mt-1 flex flex-col divide-y">
        {lines.map((line) => (
          <CheckRow key={line.id} line={line} onGo={onGo} leadsTo={leadsTo} />
        ))}
      </ul>
    </section>
  )
}

function CheckRow({ line, onGo, leadsTo }: Omit<Props, 'lines'> & { line: CheckLine }) {
  const { t } = useTranslation('publish')
  const say = useCheckText()
  const { icon: Icon, tone } = looks[line.verdict]
  const { goal } = line
  return (
    <li data-check={line.id} data-verdict={line.verdict} className="flex items-start gap-2.5 py-2">
      <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${tone}`} />
      <span className="min-w-0 grow text-[13px] leading-snug">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{t(`check.${line.id}.name`)}</span>
          <span className={`text-xs font-medium ${tone}`}>{t(`verdict.${line.verdict}`)}</span>
        </span>
        <span className="block text-muted">{say(line)}</span>
      </span>
      {goal && leadsTo(goal) ? (
        <Button size="sm" look="quiet" className="-mr-1" onClick={() => onGo(goal)}>
          {t(`go.${goal.to}`)}
        </Button>
      ) : null}
    </li>
  )
}

/** The sentence of a line. Names of sections and languages are said, those of people and pools stand as they are. */
function useCheckText(): (line: CheckLine) => string {
  const { t } = useTranslation(['publish', 'plans'])
  const { language } = useLanguage()
  const format = useFormat()
  return ({ id, says, count = 0, names = [], more = [] }) => {
    const said = names.map((name) => {
      if (name.startsWith('section.')) return t(`plans:approval.${name}`)
      return id === 'words'
        ? (new Intl.DisplayNames([language], { type: 'language' }).of(name) ?? name)
        : name
    })
    return [
      t(`check.${id}.${says}`, { count, value: format.number(count), names: format.list(said) }),
      ...more.map((one) => t(`check.${id}.${one.says}`, { at: one.at ? format.full(one.at) : '' })),
    ].join(' ')
  }
}
