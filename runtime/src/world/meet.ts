import type { CustomerRow, HoldingRow, MessageRow, TaskRow } from '../lane/rows.ts'
import type { MessageSituation, TaskSituation } from './Situation.ts'

/** What a store knows around a message or task: rows of its run, and what the customer did since the run began. */
export interface Surroundings {
  customer: Pick<CustomerRow, 'id' | 'externalId' | 'attributes' | 'timeZone'>
  /** Of the workspace, for customers without one. */
  zone: string
  /** Of the run, in any order. */
  messages: readonly Pick<MessageRow, 'visit' | 'state' | 'claimedAt'>[]
  tasks: readonly Pick<TaskRow, 'visit'>[]
  holdings: readonly Pick<HoldingRow, 'visit' | 'state' | 'offer'>[]
  /** Names of the customer's events since the run began. */
  eventNames: Iterable<string>
}

/** A message that was handed over, as its customer meets it. */
export function meetMessage(message: MessageRow, around: Surroundings): MessageSituation {
  const { id, channel, category, rendered, claimedAt, queuedAt } = message
  const text = [rendered?.subject, rendered?.body].filter((part) => part !== undefined).join('\n')
  return {
    kind: 'message',
    at: claimedAt ?? queuedAt,
    ...meet(message, around),
    message: id,
    channel,
    category,
    text,
  }
}

/** An open task, as agent and customer meet it. */
export function meetTask(task: TaskRow, around: Surroundings): TaskSituation {
  return { kind: 'task', at: task.createdAt, ...meet(task, around), task: task.id, level: task.level }
}

/** Only what came earlier in the run counts: asking a little later answers the same. */
function meet({ node, visit }: { node: string; visit: number }, around: Surroundings) {
  const { customer, zone, messages, tasks, holdings, eventNames } = around
  const left = messages.filter(
    (message) => message.visit <= visit && message.claimedAt !== undefined && message.state !== 'suppressed',
  )
  const offer = holdings
    .filter((holding) => holding.visit < visit && holding.state !== 'asked' && holding.state !== 'refused')
    .reduce<{ visit: number; offer: string } | undefined>(
      (last, holding) => (last && last.visit > holding.visit ? last : holding),
      undefined,
    )
  return {
    customer: {
      key: customer.externalId ?? customer.id,
      attributes: customer.attributes,
      zone: customer.timeZone ?? zone,
    },
    node,
    touch: left.length + tasks.filter((task) => task.visit <= visit).length,
    since: [...new Set(eventNames)],
    ...(offer ? { offer: offer.offer } : {}),
  }
}
