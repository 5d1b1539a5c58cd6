import { Braces } from 'lucide-react'
import type { ReactNode } from 'react'
import { type PreviewCustomer, useFormKit } from '../forms/FormKit.ts'
import type { NodeFormProps } from '../forms/NodeFormProps.ts'
import { CopyHints } from './CopyHints.tsx'
import { CopyPreview } from './CopyPreview.tsx'
import { variables, channelFormWords as words } from './channelForm.words.ts'

interface Copy {
  subject?: string | undefined
  body: string
}

interface Props {
  copy: Readonly<Record<string, Copy>>
  channel: string
  category: string
  /** The language. */
  tag: string
  customer: PreviewCustomer | undefined
  /** The choice of that customer, where it stands between text and preview. */
  person?: ReactNode
  change: NodeFormProps['change']
}

/** The copy of one language, its hints, and how it arrives. */
export function CopyText({ copy, channel, category, tag, customer, person, change }: Props) {
  const { say, Text, Menu, CodeButton, attributes } = useFormKit()
  const text = copy[tag] ?? { body: '' }
  const path = ['copy', tag] as const
  const write = (part: Partial<Copy>) => {
    const next = { ...text, ...part }
    change([...path], next.subject ? next : { body: next.body })
  }
  const insert = (code: string) => write({ body: `${text.body}${text.body === '' ? '' : ' '}${code}` })
  const items = [
    ...variables.map(({ code, label }) => ({ label: say(label), about: code, onSelect: () => insert(code) })),
    ...attributes.slice(0, 20).map((name) => {
      const code = `{{ customer.${name} }}`
      return { label: name, about: code, onSelect: () => insert(code) }
    }),
  ]
  return (
    <>
      {channel === 'email' || text.subject ? (
        <Text
          label={say(words.subject)}
          placeholder={say(words.subject)}
          path={[...path, 'subject']}
          value={text.subject ?? ''}
          onChange={(subject) => write({ subject })}
        />
      ) : null}
      <Text
        label={say(words.body)}
        placeholder={say(words.body)}
        path={[...path, 'body']}
        multiline
        value={text.body}
        onChange={(body) => write({ body })}
      />
      <div className="flex items-center gap-2">
        <Menu label={say(words.insert)} icon={<Braces size={14} />} items={items} />
        <CodeButton
          language="liquid"
          label={say(words.body)}
          path={[...path, 'body']}
          value={text.body}
          onChange={(body) => write({ body })}
        />
      </div>
      <CopyHints text={text.body} category={category} />
      {text.body.trim() === '' ? null : person}
      <CopyPreview copy={text} locale={tag} channel={channel} customer={customer} />
    </>
  )
}
