import type { Rule } from '@rekindle/runtime'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { segmentsQuery } from '../../api/segments.ts'
import { useWorkspace } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { newAttr, newEvent } from './groups.ts'
import { RuleNames } from './RuleNames.ts'

interface Props {
  of: 'customer' | 'event'
  /** Whether there is room for one more group within. */
  nest: boolean
  onAdd: (rule: Rule) => void
}

/** One more condition: what we know, what they did, a saved segment, or a group again. */
export function AddCondition({ of, nest, onAdd }: Props) {
  const { t } = useTranslation(['canvas', 'rules'])
  const { id: ws } = useWorkspace()
  const names = useContext(RuleNames)
  const segment = useQuery(segmentsQuery(ws)).data?.find((one) => !one.archived)
  const button = (
    <Button size="sm" look="quiet" className="self-start" icon={<Plus size={14} />}>
      {t('rule.add')}
    </Button>
  )
  return (
    <Menu trigger={button} align="start">
      <MenuItem onSelect={() => onAdd(newAttr(of, names))}>{t(`rule.addAttr.${of}`)}</MenuItem>
      {of === 'customer' ? <MenuItem onSelect={() => onAdd(newEvent)}>{t('rule.addEvent')}</MenuItem> : null}
      {of === 'customer' && segment ? (
        <MenuItem onSelect={() => onAdd({ in: segment.id })}>{t('rules:addSegment')}</MenuItem>
      ) : null}
      {nest ? (
        <MenuItem onSelect={() => onAdd({ any: [newAttr(of, names)] })}>{t('rule.addGroup')}</MenuItem>
      ) : null}
    </Menu>
  )
}
