export { capsReach } from './capsReach.ts'
export { hasOpenComplaint, judgeMessage, type Recipient, type Verdict } from './judgeMessage.ts'
export * from './Policy.ts'
export { quietUntil } from './quietHours.ts'
