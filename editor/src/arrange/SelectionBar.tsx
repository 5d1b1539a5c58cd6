import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  Blocks,
  Group,
  type LucideIcon,
  WandSparkles,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditing, useView } from '../canvas/Editing.ts'
import { useTidy } from '../canvas/useTidy.ts'
import { useGroupCommands } from '../groups/useGroupCommands.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { type Alignment, alignments, fewestFor } from './alignBoxes.ts'
import { useAlign } from './useAlign.ts'

const icons: Record<Alignment, LucideIcon> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
  gapsAcross: AlignHorizontalSpaceBetween,
  gapsDown: AlignVerticalSpaceBetween,
}

/** What can be done with several boxes at once. */
export function SelectionBar() {
  const { t } = useTranslation('arrange')
  const count = useView(({ nodes }) => nodes.size)
  const { view } = useEditing()
  const align = useAlign()
  const tidy = useTidy()
  const groups = useGroupCommands()
  return (
    <div
      role="toolbar"
      aria-label={t('bar')}
      className="absolute bottom-14 left-1/2 z-10 flex w-max max-w-[calc(100%-1.5rem)] -translate-x-1/2 flex-wrap items-center rounded-xl border bg-surface p-0.5 shadow-card"
    >
      <span className="px-2 text-xs whitespace-nowrap text-muted">{t('selected', { count })}</span>
      {alignments.map((how) => {
        const Icon = icons[how]
        return (
          <span key={how} className="flex items-center">
            {how === 'top' || how === 'gapsAcross' ? <Gap /> : null}
            <IconButton
              size="sm"
              label={t(`how.${how}`)}
              icon={<Icon size={15} />}
              disabled={count < fewestFor(how)}
              onClick={() => align(how)}
            />
          </span>
        )
      })}
      <Gap />
      <IconButton size="sm" label={t('tidy')} icon={<WandSparkles size={15} />} onClick={() => void tidy()} />
      <IconButton size="sm" label={t('group')} icon={<Group size={15} />} onClick={groups.group} />
      <IconButton
        size="sm"
        label={t('blocks:save.open')}
        icon={<Blocks size={15} />}
        onClick={() => view.getState().openBox('saveBlock')}
      />
    </div>
  )
}

const Gap = () => <span className="mx-0.5 h-4 w-px bg-line" aria-hidden />
