import type { FlowSettings } from '@rekindle/runtime'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { changeJourney, changeJourneyTitle } from '../document/changeJourney.ts'
import { setIn } from '../document/setIn.ts'
import { Field } from '../ui/Field.tsx'
import { Input } from '../ui/Input.tsx'
import { ExitRules } from './ExitRules.tsx'
import { FormContext, type FormState, placeOf } from './FormContext.ts'
import { Goals } from './Goals.tsx'
import { ReentryField } from './ReentryField.tsx'
import { FieldOf } from './schema/SchemaField.tsx'

/** What holds for the journey as a whole: its name, who may come again, what ends it early, what counts as success. */
export function JourneySettings() {
  const { t } = useTranslation('canvas')
  const { document, problems, readOnly } = useEditing()
  const title = useFlow((flow) => flow.title)
  const settings = useFlow((flow) => flow.settings)
  const found = useStore(problems, (state) => state.problems)
  const form = useMemo(
    (): FormState => ({
      schema: undefined,
      settings: { settings },
      problems: found.filter(({ node, path }) => node === undefined && path[0] === 'settings'),
      readOnly,
      FieldOf,
      change: (path, value) =>
        document.getState().apply({ command: 'changeJourney', key: path.join('.') }, (flow) => {
          const next = setIn({ settings: flow.settings }, path, value) as { settings: FlowSettings }
          const { reentry, exits, goals } = next.settings
          return changeJourney(flow, { reentry, exits, goals })
        }),
    }),
    [document, settings, found, readOnly],
  )
  const name = (locale: string, text: string) =>
    document
      .getState()
      .apply({ command: 'changeJourney', key: `title ${locale}` }, (flow) =>
        changeJourneyTitle(flow, locale, text),
      )
  return (
    <FormContext value={form}>
      <header className="border-b px-4 pt-4 pb-3.5">
        <h2 className="text-sm leading-5 font-semibold">{t('journey.title')}</h2>
        <p className="text-xs text-muted">{t('journey.about')}</p>
      </header>
      <div className="flex flex-col gap-6 px-4 py-4">
        <div {...placeOf(['title'])} className="flex flex-col gap-3">
          {(['en', 'zh-CN'] as const).map((locale) => (
            <Field key={locale} label={t(`journey.name.${locale}`)}>
              {(wiring) => (
                <Input
                  {...wiring}
                  lang={locale}
                  readOnly={readOnly}
                  value={title[locale] ?? ''}
                  onChange={(change) => name(locale, change.target.value)}
                />
              )}
            </Field>
          ))}
        </div>
        <ReentryField value={settings.reentry ?? { kind: 'afterExit' }} />
        <Goals goals={settings.goals ?? []} />
        <ExitRules exits={settings.exits ?? []} />
      </div>
    </FormContext>
  )
}
