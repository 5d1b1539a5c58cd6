import { Braces } from 'lucide-react'
import { useState } from 'react'
import { useFormKit } from '../forms/FormKit.ts'
import type { NodeFormProps } from '../forms/NodeFormProps.ts'
import { CopyPreview } from './CopyPreview.tsx'
import { variables, channelFormWords as words } from './channelForm.words.ts'

interface Copy {
  subject?: string | undefined
  body: string
}

interface Props {
  copy: Readonly<Record<string, Copy>>
  channel: string
  change: NodeFormProps['change']
}

/** Copy language by language: text with variables, a look at the result, and its size. */
export function CopyEditor({ copy, channel, change }: Props) {
  const kit = useFormKit()
  const { say, Text, Tabs, Section, Menu, CodeButton, Problems, locale, contentLocales, attributes } = kit
  const tags = [...new Set([...contentLocales, ...Object.keys(copy)])]
  const [chosen, setChosen] = useState(() => tags.find((tag) => tag === locale) ?? tags[0] ?? 'en')
  const text = copy[chosen] ?? { body: '' }
  const path = ['copy', chosen] as const
  const names = new Intl.DisplayNames([locale], { type: 'language' })
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
    <Section title={say(words.copy)}>
      <Tabs
        label={say(words.languages)}
        value={chosen}
        onChange={setChosen}
        tabs={tags.map((tag) => ({
          value: tag,
          label: <TabLabel name={names.of(tag) ?? tag} copy={copy[tag]} />,
        }))}
      />
      <Problems path={['copy']} />
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
      <CopyPreview copy={text} locale={chosen} channel={channel} />
    </Section>
  )
}

/** A language that has no text yet is marked by a ring, one that has by a full dot. */
function TabLabel({ name, copy }: { name: string; copy: Copy | undefined }) {
  const written = (copy?.body ?? '').trim() !== ''
  return (
    <span className="flex items-center gap-1.5">
      <span
        aria-hidden
        className={`size-1.5 rounded-full border ${written ? 'border-ok bg-ok' : 'border-line-strong'}`}
      />
      {name}
    </span>
  )
}
