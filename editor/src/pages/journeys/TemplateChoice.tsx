import type { Template } from '@rekindle/server/contract'
import type { UseQueryResult } from '@tanstack/react-query'
import { FilePlus2 } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { FlowSketch } from '../../sketch/FlowSketch.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'

interface Props {
  templates: UseQueryResult<Template[]>
  /** Id of a template; empty for a blank journey. */
  value: string
  onChange: (id: string) => void
}

/** The blank canvas and the templates, each with a small drawing. */
export function TemplateChoice({ templates, value, onChange }: Props) {
  const { t } = useTranslation()
  const localText = useLocalText()
  return (
    <RadioGroup.Root
      value={value}
      onValueChange={onChange}
      aria-label={t('journeys:create.startFrom')}
      className="-m-1 grid max-h-[calc(100dvh-17rem)] max-sm:max-h-[calc(100dvh-21rem)] grid-cols-1 gap-3 overflow-y-auto p-1 sm:grid-cols-2 lg:grid-cols-3"
    >
      <Choice
        value=""
        title={t('journeys:create.blank')}
        about={t('journeys:create.blankAbout')}
        picture={<FilePlus2 size={28} className="text-accent-text" strokeWidth={1.5} />}
      />
      {templates.isPending ? <Skeleton className="h-56 rounded-xl" /> : null}
      {templates.error ? (
        <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />
      ) : null}
      {templates.data?.map((template) => (
        <Choice
          key={template.id}
          value={template.id}
          title={localText(template.title)}
          about={localText(template.summary)}
          note={[
            t('journeys:create.steps', { count: Object.keys(template.flow.nodes).length }),
            ...(template.savedBy ? [t('journeys:template.by', { name: template.savedBy })] : []),
          ].join(' · ')}
          picture={<FlowSketch flow={template.flow} className="size-full p-4" />}
        />
      ))}
    </RadioGroup.Root>
  )
}

interface ChoiceProps {
  value: string
  title: string
  about: string
  note?: string
  picture: ReactNode
}

function Choice({ value, title, about, note, picture }: ChoiceProps) {
  return (
    <RadioGroup.Item
      value={value}
      className="flex flex-col overflow-hidden rounded-xl border text-left transition-colors hover:border-line-strong data-[state=checked]:border-accent data-[state=checked]:ring-1 data-[state=checked]:ring-accent"
    >
      <span className="flex h-28 w-full items-center justify-center border-b bg-sunken">{picture}</span>
      <span className="flex grow flex-col gap-1 p-4">
        <span className="font-medium">{title}</span>
        <span className="text-[13px] leading-relaxed text-pretty text-muted">{about}</span>
        {note ? <span className="mt-auto pt-2 text-xs text-muted">{note}</span> : null}
      </span>
    </RadioGroup.Item>
  )
}
