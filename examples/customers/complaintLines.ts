import type { LostCustomer } from '../../runtime/src/world/index.ts'

/** The complaints nobody has answered yet, opened on the day after the last visit: one Segment track call a line. */
export function complaintLines(customers: readonly LostCustomer[]): string {
  return customers
    .filter(({ attributes }) => attributes.openComplaint === true)
    .map(({ externalId, attributes }) => {
      const opened = new Date(Date.parse(String(attributes.lastVisitAt)) + 86_400_000 + 2 * 3_600_000)
      return `${JSON.stringify({
        type: 'track',
        userId: externalId,
        event: 'complaint.opened',
        timestamp: opened.toISOString(),
        messageId: `complaint-${externalId}`,
        properties: { topic: 'service' },
      })}\n`
    })
    .join('')
}
