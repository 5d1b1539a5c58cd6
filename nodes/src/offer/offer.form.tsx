import { useFormKit } from '../forms/FormKit.ts'
import type { NodeFormProps } from '../forms/NodeFormProps.ts'

const words = { value: { en: 'Value', 'zh-CN': '面值' } }

/** What is given, for how long, and from which stock. Amounts are written as people write them. */
export function OfferForm({ settings, change }: NodeFormProps) {
  const { Field, Money, say } = useFormKit()
  const { kind, value } = settings
  return (
    <div className="flex flex-col gap-4">
      <Field path={['title']} />
      <div className="grid grid-cols-2 gap-3">
        <Field path={['kind']} />
        {kind === 'percent' ? (
          <Field path={['value']} />
        ) : (
          <Money
            label={say(words.value)}
            path={['value']}
            value={typeof value === 'number' ? value : 0}
            onChange={(amount) => change(['value'], amount)}
          />
        )}
      </div>
      <Field path={['validFor']} />
      <Field path={['pool']} />
      <Field path={['offer']} />
    </div>
  )
}
