import type { CompileContext, Copy, Fragment } from '@rekindle/runtime'
import { withoutUndefined } from '../withoutUndefined.ts'
import type { ChannelSettings } from './ChannelSettings.ts'

/** Queues the message and listens for what became of it. */
export function compileChannel(settings: ChannelSettings, cx: CompileContext): Fragment {
  const { channel, category, maxAge, whenSuppressed } = settings
  const copy = writtenCopy(settings.copy)
  return {
    initial: 'asking',
    phases: {
      asking: {
        entry: [cx.effect('message.queue', { channel, category, copy, maxAge })],
        on: {
          [cx.answer('message.settled', 'sent')]: [cx.to('sent')],
          [cx.answer('message.settled', 'notSent')]: [
            cx.to(whenSuppressed === 'continue' ? 'sent' : 'notSent'),
          ],
        },
      },
    },
  }
}

/** A language left blank is no copy: its customers get the closest language that has some. */
const writtenCopy = (copy: ChannelSettings['copy']): Record<string, Copy> =>
  Object.fromEntries(
    Object.entries(copy)
      .filter(([, { body }]) => body.trim() !== '')
      .map(([locale, text]) => [locale, withoutUndefined(text)]),
  )
