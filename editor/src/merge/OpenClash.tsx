import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import type { Autosave, Clash } from '../document/createAutosave.ts'
import { conflictKey, type Side } from '../document/merge/Merge.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ClashChoice } from './ClashChoice.tsx'
import { useClashLines } from './useClashLines.ts'

/** One clash: each thing that both changed, as I have it and as they have it. */
export function OpenClash({ clash, autosave }: { clash: Clash; autosave: Autosave }) {
  const { t } = useTranslation('document')
  const { document } = useEditing()
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({})
  const flows = useMemo(
    () => ({ mine: document.getState().flow, theirs: clash.theirs }),
    [document, clash.theirs],
  )
  const { nameOf, linesOf } = useClashLines(flows)
  const all = (side: Side) =>
    setChoices(Object.fromEntries(clash.conflicts.map((one) => [conflictKey(one), side])))
  return (
    <Dialog
      open
      title={t('merge.title', { count: clash.conflicts.length })}
      about={t('merge.about')}
      width="lg"
      footer={
        <>
          <Button onClick={() => all('mine')}>{t('merge.allMine')}</Button>
          <Button onClick={() => all('theirs')}>{t('merge.allTheirs')}</Button>
          <Button look="primary" onClick={() => void autosave.settle(choices)}>
            {t('merge.apply')}
          </Button>
        </>
      }
    >
      <ul className="flex flex-col gap-4">
        {clash.conflicts.map((conflict) => {
          const key = conflictKey(conflict)
          const { kind, name } = nameOf(conflict)
          return (
            <li key={key}>
              <ClashChoice
                kind={kind}
                name={name}
                mine={linesOf(conflict, 'mine')}
                theirs={linesOf(conflict, 'theirs')}
                value={choices[key] ?? 'mine'}
                onChoose={(side) => setChoices({ ...choices, [key]: side })}
              />
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
