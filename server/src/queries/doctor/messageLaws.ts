import type { Comparison } from './Comparison.ts'
import type { Tally } from './Tally.ts'

/**
 * attempted = queued + held + claimed + suppressed + handed over; handed over = no receipt yet or none on this
 * channel + delivered + bounced + unknown. What is still open is counted in rows.
 */
export function messageLaws(tally: Tally): Comparison[] {
  const senders = tally.nodes.filter(
    (node) => tally.counted(node, 'message') > 0 || tally.messages(node, 'queued', 'held', 'claimed') > 0,
  )
  return senders.flatMap((node): Comparison[] => {
    const place = `${tally.place} ${node}`
    const handedOver = tally.counted(node, 'message', 'handedOver')
    const open = tally.messages(node, 'queued', 'held', 'claimed')
    const receipts = ['delivered', 'bounced', 'unknown'].map((key) => tally.counted(node, 'message', key))
    return [
      {
        law: 'message',
        place,
        expected: tally.counted(node, 'message', 'attempted'),
        actual: open + tally.countedMessages(node, 'suppressed:') + handedOver,
      },
      {
        law: 'receipts',
        place,
        expected: handedOver,
        actual: tally.messages(node, 'handedOver') + receipts.reduce((sum, count) => sum + count, 0),
      },
    ]
  })
}
