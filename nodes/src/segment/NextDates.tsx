import { useEffect, useState } from 'react'
import { useFormKit } from '../forms/FormKit.ts'
import { SegmentTrigger } from './SegmentTrigger.ts'

const words = {
  title: { en: 'Next dates', 'zh-CN': '接下来的日期' },
  none: { en: 'No further date', 'zh-CN': '没有更多日期' },
}

/** The next five looks of a schedule, by the clock of its zone. The calendar is loaded when the form is first shown. */
export function NextDates({ settings }: { settings: Readonly<Record<string, unknown>> }) {
  const { say, Section, locale, timeZone, now } = useFormKit()
  const [dates, setDates] = useState<number[]>()
  const sound = SegmentTrigger.safeParse(settings.trigger)
  const key = sound.success && isRegular(sound.data) ? JSON.stringify(sound.data) : undefined
  useEffect(() => {
    setDates(undefined)
    if (key === undefined) return
    let current = true
    void import('./scheduleDates.ts').then(({ scheduleDates }) => {
      if (current) setDates(scheduleDates(JSON.parse(key) as SegmentTrigger, now(), timeZone))
    })
    return () => {
      current = false
    }
  }, [key, now, timeZone])
  if (!sound.success || !dates) return null
  const zone = ('zone' in sound.data && sound.data.zone) || timeZone
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return (
    <Section title={say(words.title)} about={zone}>
      <ol className="flex flex-col gap-1.5 rounded-xl bg-sunken px-3 py-2.5 text-xs">
        {dates.map((at) => (
          <li key={at}>{clock.format(at)}</li>
        ))}
        {dates.length === 0 ? <li>{say(words.none)}</li> : null}
      </ol>
    </Section>
  )
}

const isRegular = ({ kind }: SegmentTrigger): boolean =>
  kind === 'schedule' || kind === 'cron' || kind === 'rrule'
