import type { PracticeDoors } from './postReactions.ts'

const atOnce = 200

/** Sends Segment messages in batches through the door. A refusal is our mistake: the practice data are ours. */
export async function sendBatch(
  { request, writeKey }: PracticeDoors,
  messages: readonly unknown[],
): Promise<void> {
  for (let from = 0; from < messages.length; from += atOnce) {
    const response = await request('/v1/batch', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`,
      },
      body: JSON.stringify({ batch: messages.slice(from, from + atOnce) }),
    })
    const answer = (await response.json()) as { warnings?: unknown[] }
    if (!response.ok || answer.warnings)
      throw new Error(`Practice data were refused: ${JSON.stringify(answer).slice(0, 300)}`)
  }
}
