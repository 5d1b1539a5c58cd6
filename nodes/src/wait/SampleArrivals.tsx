import { spreadMinutes } from '@rekindle/runtime'
import { ArrowRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useFormKit } from '../forms/FormKit.ts'
import type { SampleArrival } from './sampleArrivals.ts'
import { WaitSettings } from './WaitSettings.ts'
import { waitFormWords as words } from './waitForm.words.ts'

/** People who share one moment, for the peak that is shown. */
const sharing = 10_000

/** "Arrives Mon 14:01 → leaves Tue 14:00", three times. The calendar is loaded when the form is first shown. */
export function SampleArrivals({ settings }: { settings: unknown }) {
  const { say, Section, locale, timeZone, now } = useFormKit()
  const [samples, setSamples] = useState<SampleArrival[]>()
  const sound = WaitSettings.safeParse(settings)
  const key = sound.success ? JSON.stringify(sound.data) : undefined
  useEffect(() => {
    if (key === undefined) return
    let current = true
    void import('./sampleArrivals.ts').then(({ sampleArrivals }) => {
      if (current) setSamples(sampleArrivals(JSON.parse(key) as WaitSettings, now(), timeZone))
    })
    return () => {
      current = false
    }
  }, [key, now, timeZone])
  if (!sound.success || !samples) return null
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: sound.data.zone ?? timeZone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const date = new Intl.DateTimeFormat(locale, { timeZone, month: 'short', day: 'numeric', year: 'numeric' })
  const leaves = sound.data.mode === 'event' || sound.data.mode === 'rule' ? words.atLatest : words.leaves
  const minutes = 'spread' in sound.data && sound.data.spread ? spreadMinutes(sound.data.spread) : undefined
  const peak = minutes && new Intl.NumberFormat(locale).format(Math.ceil(sharing / minutes))
  const ends = ({ due }: SampleArrival): string => {
    if (due.kind === 'due') return `${say(leaves)} ${clock.format(due.at)}`
    return say({ now: words.atOnce, past: words.past, error: words.none }[due.kind])
  }
  return (
    <Section
      title={say(words.samples)}
      about={sound.data.zone ? `${say(words.samplesIn)} ${sound.data.zone}` : say(words.samplesAbout)}
    >
      <ul className="flex flex-col gap-1.5 rounded-xl bg-sunken px-3 py-2.5 text-xs">
        {samples.map((sample) => (
          <li key={`${sample.arrives} ${sample.date}`} className="flex flex-wrap items-center gap-x-2">
            <span className="text-muted">
              {sample.date === undefined
                ? `${say(words.arrives)} ${clock.format(sample.arrives)}`
                : `${say(words.dateIs)} ${date.format(sample.date)}`}
            </span>
            <ArrowRight size={12} aria-hidden className="text-muted" />
            <span className="font-medium">{ends(sample)}</span>
          </li>
        ))}
      </ul>
      {peak ? (
        <p className="text-xs text-muted">
          {say(words.peak)} {peak}
        </p>
      ) : null}
    </Section>
  )
}
