import { registry } from '@rekindle/nodes'
import { checkFlow, type Flow, limits, pickText } from '@rekindle/runtime'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCreateJourney } from '../../api/journeys.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { type FileRefusal, readFlowFile } from '../../document/readFlowFile.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { FlowSketch } from '../../sketch/FlowSketch.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { toast } from '../../ui/toast.ts'

interface Read {
  name: string
  flow?: Flow
  refused?: FileRefusal
}

/** Begins a journey with a flow from a file: first a look at it, then a draft of one's own. */
export function ImportFlowDialog({ ws, onClose }: { ws: string; onClose: () => void }) {
  const { t } = useTranslation('begin')
  const errorText = useErrorText()
  const format = useFormat()
  const navigate = useNavigate()
  const create = useCreateJourney(ws)
  const [read, setRead] = useState<Read>()
  const take = async (file: File) => {
    // What is too large is not read at all.
    const text = file.size > limits.flowBytes ? ' '.repeat(limits.flowBytes + 1) : await file.text()
    setRead({ name: file.name, ...readFlowFile(text) })
  }
  const flow = read?.flow
  const submit = () =>
    create.mutate(
      { flow },
      {
        onSuccess: ({ id }) => {
          onClose()
          void navigate({ to: '/w/$ws/journeys/$id', params: { ws, id } })
        },
        onError: (error) => toast(errorText(error).title, 'bad', errorText(error).about),
      },
    )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('import.title')}
      about={t('import.about')}
      footer={
        <>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" disabled={!flow} busy={create.isPending} onClick={submit}>
            {t('import.do')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {flow ? (
          <Preview flow={flow} />
        ) : (
          <FileDrop
            label={t('import.choose')}
            hint={t('import.hint')}
            accept=".json,application/json"
            onFile={(file) => void take(file)}
          />
        )}
        {read?.refused ? (
          <div role="alert" className="rounded-lg bg-bad-soft px-3 py-2 text-sm text-bad">
            <p className="font-medium">{t('import.refused', { name: read.name })}</p>
            <p>{t(`import.reason.${read.refused}`, { limit: format.number(limits.nodes) })}</p>
          </div>
        ) : null}
        {flow ? (
          <Button size="sm" look="quiet" className="self-start" onClick={() => setRead(undefined)}>
            {t('import.another')}
          </Button>
        ) : null}
      </div>
    </Dialog>
  )
}

function Preview({ flow }: { flow: Flow }) {
  const { t } = useTranslation('begin')
  const { language } = useLanguage()
  const { problems } = checkFlow(flow, registry)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return (
    <section className="overflow-hidden rounded-xl border" aria-label={t('import.preview')}>
      <div className="flex h-40 items-center justify-center border-b bg-sunken">
        <FlowSketch flow={flow} className="size-full p-4" />
      </div>
      <div className="p-4">
        <p className="font-medium">{pickText(flow.title, language) || t('canvas:header.untitled')}</p>
        <p className="text-sm text-muted">
          {t('journeys:create.steps', { count: Object.keys(flow.nodes).length })}
          {errors > 0 ? ` · ${t('import.errors', { count: errors })}` : ''}
        </p>
      </div>
    </section>
  )
}
