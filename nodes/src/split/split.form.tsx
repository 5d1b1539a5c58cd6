import { Plus, Scale, Trash2 } from 'lucide-react'
import { useFormKit } from '../forms/FormKit.ts'
import { freshId } from '../forms/freshId.ts'
import type { NodeFormProps } from '../forms/NodeFormProps.ts'
import { evenShares } from './evenShares.ts'
import type { SplitSettings } from './SplitSettings.ts'
import { splitFormWords as words } from './splitForm.words.ts'

type Arm = SplitSettings['arms'][number]

/** Arms with their shares, as numbers and as a bar. */
export function SplitForm({ settings, change }: NodeFormProps) {
  const { say, Field, Button, Section, Problems, readOnly } = useFormKit()
  const arms = Array.isArray(settings.arms) ? (settings.arms as Arm[]) : []
  const set = (next: Arm[]) => change(['arms'], next)
  const sum = Math.round(arms.reduce((all, { share }) => all + (Number(share) || 0), 0) * 100) / 100
  const even = () => {
    const shares = evenShares(arms.length)
    set(arms.map((arm, i) => ({ ...arm, share: shares[i] ?? 0 })))
  }
  const add = () => {
    const id = freshId(
      'arm',
      arms.map((arm) => arm.id),
    )
    set([...arms, { id, title: String.fromCharCode(65 + Math.min(arms.length, 25)), share: 0 }])
  }
  return (
    <div className="flex flex-col gap-4">
      <Section
        title={say(words.arms)}
        action={
          <span className={`text-xs ${sum === 100 ? 'text-muted' : 'font-medium text-bad'}`}>
            {`${say(words.sum)} ${sum} %`}
          </span>
        }
      >
        <ShareBar arms={arms} />
        <Problems path={['arms']} />
        <ul className="flex flex-col gap-2">
          {arms.map((arm, i) => (
            <ArmRow key={arm.id} arm={arm} at={i} arms={arms} set={set} change={change} />
          ))}
        </ul>
        {readOnly ? null : (
          <div className="flex gap-2">
            <Button icon={<Plus size={15} />} disabled={arms.length >= 10} onClick={add}>
              {say(words.add)}
            </Button>
            <Button icon={<Scale size={15} />} onClick={even}>
              {say(words.even)}
            </Button>
          </div>
        )}
      </Section>
      <Field path={['experiment']} />
    </div>
  )
}

const tints = ['bg-group-reach', 'bg-group-logic', 'bg-group-offer', 'bg-group-people', 'bg-group-time']

function ShareBar({ arms }: { arms: readonly Arm[] }) {
  return (
    <div className="flex h-2.5 gap-px overflow-hidden rounded-full bg-sunken" aria-hidden>
      {arms.map((arm, i) => (
        <span
          key={arm.id}
          className={arm.control ? 'bg-line-strong' : tints[i % tints.length]}
          style={{ width: `${Math.max(0, Math.min(100, Number(arm.share) || 0))}%` }}
        />
      ))}
    </div>
  )
}

interface ArmProps {
  arm: Arm
  at: number
  arms: readonly Arm[]
  set: (next: Arm[]) => void
  change: NodeFormProps['change']
}

function ArmRow({ arm, at, arms, set, change }: ArmProps) {
  const { say, Text, Number: NumberControl, Check, IconButton, readOnly } = useFormKit()
  const path = ['arms', at] as const
  const control = (on: boolean) =>
    set(arms.map(({ control: _, ...one }, i) => (on && i === at ? { ...one, control: true as const } : one)))
  return (
    <li className="flex flex-col gap-1.5 rounded-xl border p-2">
      <div className="flex items-center gap-1.5">
        <span
          aria-hidden
          className={`size-2.5 shrink-0 rounded-full ${arm.control ? 'bg-line-strong' : tints[at % tints.length]}`}
        />
        <div className="min-w-0 grow">
          <Text
            label={say(words.title)}
            path={[...path, 'title']}
            value={arm.title}
            onChange={(title) => change([...path, 'title'], title)}
          />
        </div>
        <div className="w-24">
          <NumberControl
            label={say(words.share)}
            path={[...path, 'share']}
            unit="%"
            min={0}
            max={100}
            step={0.01}
            value={arm.share}
            onChange={(share) => change([...path, 'share'], share)}
          />
        </div>
        {readOnly ? null : (
          <IconButton
            label={say(words.remove)}
            icon={<Trash2 size={14} />}
            disabled={arms.length <= 2}
            onClick={() => set(arms.filter((one) => one !== arm))}
          />
        )}
      </div>
      <Check
        label={arm.control ? `${say(words.control)}: ${say(words.controlAbout)}` : say(words.control)}
        path={[...path, 'control']}
        value={arm.control === true}
        onChange={control}
      />
    </li>
  )
}
