import type { Rule } from '@rekindle/runtime'
import { BookmarkPlus, Braces } from 'lucide-react'
import { lazy, Suspense, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../api/session.ts'
import { EditingContext } from '../../canvas/Editing.ts'
import { Button } from '../../ui/Button.tsx'
import { SaveSegmentDialog } from './SaveSegmentDialog.tsx'

const RuleCode = lazy(async () => ({ default: (await import('../../code/RuleCode.tsx')).RuleCode }))

interface Props {
  label: string
  of: 'customer' | 'event'
  rule: Rule
  readOnly: boolean
  onChange: (rule: Rule) => void
}

/** What else can be done with a rule: write it as code, keep it as a segment for other journeys. */
export function RuleTools({ label, of, rule, readOnly, onChange }: Props) {
  const { t } = useTranslation('rules')
  const isInJourney = useContext(EditingContext) !== null
  const maySave = useCan('journeys.write') && isInJourney && of === 'customer' && !readOnly && !('in' in rule)
  const [open, setOpen] = useState<'code' | 'save'>()
  const close = () => setOpen(undefined)
  return (
    <div className="flex flex-wrap gap-1">
      <Button size="sm" look="quiet" icon={<Braces size={14} />} onClick={() => setOpen('code')}>
        {t(readOnly ? 'code.show' : 'code.open')}
      </Button>
      {maySave && !isEveryone(rule) ? (
        <Button size="sm" look="quiet" icon={<BookmarkPlus size={14} />} onClick={() => setOpen('save')}>
          {t('save.open')}
        </Button>
      ) : null}
      {open === 'code' ? (
        <Suspense>
          <RuleCode label={label} rule={rule} readOnly={readOnly} onApply={onChange} onClose={close} />
        </Suspense>
      ) : null}
      {open === 'save' ? (
        <SaveSegmentDialog rule={rule} onSaved={(id) => onChange({ in: id })} onClose={close} />
      ) : null}
    </div>
  )
}

const isEveryone = (rule: Rule): boolean => 'all' in rule && rule.all.length === 0
