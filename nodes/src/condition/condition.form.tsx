import type { Rule } from '@rekindle/runtime'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useFormKit } from '../forms/FormKit.ts'
import { freshId } from '../forms/freshId.ts'
import { moveItem } from '../forms/moveItem.ts'
import type { NodeFormProps } from '../forms/NodeFormProps.ts'
import type { ConditionSettings } from './condition.ts'
import { conditionFormWords as words } from './conditionForm.words.ts'

type Branch = ConditionSettings['branches'][number]

/** Ranked branches, each with its rule, and what is left over. */
export function ConditionForm({ settings, change }: NodeFormProps) {
  const { say, Button, Section, Problems, readOnly } = useFormKit()
  const branches = Array.isArray(settings.branches) ? (settings.branches as Branch[]) : []
  const set = (next: Branch[]) => change(['branches'], next)
  const add = () => {
    const id = freshId(
      'b',
      branches.map((branch) => branch.id),
    )
    const title = String.fromCharCode(65 + Math.min(branches.length, 25))
    set([...branches, { id, title, when: { all: [] } }])
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="text-xs text-muted">{say(words.about)}</p>
      <Problems path={['branches']} />
      {branches.map((branch, i) => (
        <BranchCard key={branch.id} branch={branch} at={i} branches={branches} set={set} change={change} />
      ))}
      {readOnly ? null : (
        <Button icon={<Plus size={15} />} disabled={branches.length >= 20} onClick={add}>
          {say(words.add)}
        </Button>
      )}
      <Section title={say(words.otherwise)} about={say(words.otherwiseAbout)}>
        {null}
      </Section>
    </div>
  )
}

interface BranchProps {
  branch: Branch
  at: number
  branches: readonly Branch[]
  set: (next: Branch[]) => void
  change: NodeFormProps['change']
}

function BranchCard({ branch, at, branches, set, change }: BranchProps) {
  const { say, Text, Rule: RuleControl, IconButton, readOnly } = useFormKit()
  const path = ['branches', at] as const
  return (
    <div className="rounded-xl border">
      <div className="flex items-center gap-1 border-b bg-sunken/60 py-1 pr-1 pl-2.5 first:rounded-t-xl">
        <span className="mr-1 text-xs font-semibold text-muted">{at + 1}</span>
        <div className="grow">
          <Text
            label={say(words.title)}
            path={[...path, 'title']}
            value={branch.title}
            onChange={(title) => change([...path, 'title'], title)}
          />
        </div>
        {readOnly ? null : (
          <>
            <IconButton
              label={say(words.up)}
              icon={<ArrowUp size={14} />}
              disabled={at === 0}
              onClick={() => set(moveItem(branches, at, -1))}
            />
            <IconButton
              label={say(words.down)}
              icon={<ArrowDown size={14} />}
              disabled={at === branches.length - 1}
              onClick={() => set(moveItem(branches, at, 1))}
            />
            <IconButton
              label={say(words.remove)}
              icon={<Trash2 size={14} />}
              disabled={branches.length === 1}
              onClick={() => set(branches.filter((one) => one !== branch))}
            />
          </>
        )}
      </div>
      <div className="p-2.5">
        <RuleControl
          label={say(words.when)}
          path={[...path, 'when']}
          value={branch.when}
          onChange={(when: Rule) => change([...path, 'when'], when)}
        />
      </div>
    </div>
  )
}
