import type { Flow } from '@rekindle/runtime'
import type { Played } from './playScript.ts'

/** A failure as text: what differs, and the case as JSON that can be put into `pinned/` as it is. */
export function tellDifference(title: string, flow: Flow, played: Played): string {
  const { difference, inputs } = played
  return [
    title,
    ...(difference
      ? [
          `At input ${difference.at}: ${JSON.stringify(inputs[difference.at]?.event)}`,
          `machine:   ${JSON.stringify(difference.machine)}`,
          `reference: ${JSON.stringify(difference.reference)}`,
        ]
      : ['The replay differs.']),
    `case: ${JSON.stringify({ why: '', flow, inputs })}`,
  ].join('\n')
}
