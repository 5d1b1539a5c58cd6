import { Braces } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { type PreviewCustomer, useFormKit } from '../forms/FormKit.ts'
import type { NodeFormProps } from '../forms/NodeFormProps.ts'
import { CopyHints } from './CopyHints.tsx'
import { CopyPreview } from './CopyPreview.tsx'
import { variablesWith, channelFormWords as words } from './channelForm.words.ts'
import { insertedAt } from './insertedAt.ts'
import { liquidPath } from './liquidPath.ts'
import { offerBefore } from './offerBefore.ts'

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

/** Channels that show a line above the text. */
const withSubject: ReadonlySet<string> = new Set(['email', 'push', 'inapp'])

/** The copy of one language, its hints, and how it arrives. */
export function CopyText({ copy, channel, category, tag, customer, person, change }: Props) {
  const { say, Text, Menu, CodeButton, attributes, givenBefore } = useFormKit()
  const caret = useRef<number>(undefined)
  const text = copy[tag] ?? { body: '' }
  const path = ['copy', tag] as const
  const write = (part: Partial<Copy>) => {
    const next = { ...text, ...part }
    change([...path], next.subject ? next : { body: next.body })
  }
  const insert = (code: string) => {
    const put = insertedAt(text.body, caret.current, code)
    caret.current = put.caret
    write({ body: put.text })
  }
  const items = [
    ...variablesWith(offerBefore(givenBefore)).map(({ code, label }) => ({
      label: say(label),
      about: code,
      onSelect: () => insert(code),
    })),
    ...attributes.flatMap((name) => {
      const path = liquidPath('customer', name)
      if (path === undefined || name === 'name') return []
      const code = `{{ ${path} }}`
      return [{ label: name, about: code, onSelect: () => insert(code) }]
    }),
  ]
  return (
    <>
      {withSubject.has(channel) || text.subject ? (
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
        caret={caret}
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
      <CopyHints text={[text.subject ?? '', text.body].join('\n').trim()} category={category} />
      {text.body.trim() === '' ? null : person}
      <CopyPreview copy={text} locale={tag} channel={channel} customer={customer} />
    </>
  )
}
