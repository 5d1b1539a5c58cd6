import { Columns2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type PreviewCustomer, useFormKit } from '../forms/FormKit.ts'
import type { NodeFormProps } from '../forms/NodeFormProps.ts'
import { CopyText } from './CopyText.tsx'
import { channelFormWords as words } from './channelForm.words.ts'

interface Copy {
  subject?: string | undefined
  body: string
}

interface Props {
  copy: Readonly<Record<string, Copy>>
  channel: string
  category: string
  change: NodeFormProps['change']
}

/** Copy language by language, or all side by side: text with variables, hints, and the message as it arrives. */
export function CopyEditor(props: Props) {
  const { copy } = props
  const { say, Tabs, Section, Problems, Customer, Window, locale, contentLocales, field } = useFormKit()
  const tags = [...new Set([...contentLocales, ...Object.keys(copy)])]
  const [chosen, setChosen] = useState(() => tags.find((tag) => tag === locale) ?? tags[0] ?? 'en')
  const [customer, setCustomer] = useState<PreviewCustomer>()
  // A problem of a text leads to its language.
  useEffect(() => {
    const [root, tag] = field?.path ?? []
    if (root === 'copy' && typeof tag === 'string') setChosen(tag)
  }, [field])
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const person = (
    <Customer
      label={say(words.previewOf)}
      nobody={say(words.sample)}
      value={customer}
      onChange={setCustomer}
    />
  )
  const sideBySide = (
    <Window
      button={say(words.sideBySide)}
      title={say(words.copy)}
      about={say(words.sideBySideAbout)}
      icon={<Columns2 size={14} />}
    >
      <div className="mb-4 max-w-sm">{person}</div>
      <div
        className="grid gap-5"
        style={{ gridTemplateColumns: `repeat(${tags.length}, minmax(16rem, 1fr))` }}
      >
        {tags.map((tag) => (
          <section key={tag} aria-label={names.of(tag) ?? tag} className="flex min-w-0 flex-col gap-2.5">
            <h3 className="text-[13px] font-medium">
              <TabLabel name={names.of(tag) ?? tag} copy={copy[tag]} />
            </h3>
            <CopyText {...props} tag={tag} customer={customer} />
          </section>
        ))}
      </div>
    </Window>
  )
  return (
    <Section title={say(words.copy)} action={tags.length > 1 ? sideBySide : undefined}>
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
      <CopyText {...props} tag={chosen} customer={customer} person={person} />
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
