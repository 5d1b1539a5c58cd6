import { ListTree, Workflow } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { useShape } from './useShape.ts'

/** The drawing, or the same journey as a table of contents. */
export function ShapeSwitch() {
  const { t } = useTranslation('outline')
  const { shape, choose } = useShape()
  return (
    <SegmentedControl
      label={t('shape.label')}
      value={shape}
      onChange={choose}
      options={[
        {
          value: 'canvas',
          label: <Sign icon={Workflow} text={t('shape.canvas')} />,
          title: t('shape.canvas'),
        },
        {
          value: 'outline',
          label: <Sign icon={ListTree} text={t('shape.outline')} />,
          title: t('shape.outline'),
        },
      ]}
    />
  )
}

/** The word gives way where the header is narrow. */
function Sign({ icon: Icon, text }: { icon: typeof Workflow; text: string }) {
  return (
    <>
      <Icon size={15} aria-hidden />
      <span className="sr-only 2xl:not-sr-only">{text}</span>
    </>
  )
}
