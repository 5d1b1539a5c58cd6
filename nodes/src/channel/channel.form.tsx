import { useFormKit } from '../forms/FormKit.ts'
import type { NodeFormProps } from '../forms/NodeFormProps.ts'
import { CopyEditor } from './CopyEditor.tsx'

/** Channel and purpose, the copy in each language, and what happens when it is not sent. */
export function ChannelForm({ settings, change }: NodeFormProps) {
  const { Field } = useFormKit()
  const copy = typeof settings.copy === 'object' && settings.copy !== null ? settings.copy : {}
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-3">
        <Field path={['channel']} />
        <Field path={['category']} />
      </div>
      <CopyEditor
        copy={copy as Record<string, { subject?: string; body: string }>}
        channel={String(settings.channel)}
        category={String(settings.category)}
        change={change}
      />
      <Field path={['whenSuppressed']} />
      <Field path={['maxAge']} />
    </div>
  )
}
