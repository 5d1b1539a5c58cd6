import { bookVisit, comeAgain } from './bookVisit.ts'
import { type Person, personOf } from './Person.ts'
import type { MessageSituation } from './Situation.ts'
import type { Story } from './Story.ts'

/** What follows a message: the network's receipt, then what the customer makes of it. */
export function reactToMessage(story: Story, message: MessageSituation): void {
  const { world } = story
  const traits = world.channels[message.channel]
  const receivedAt = story.soon(message.at, 'receipt')
  const outcome = story.draw('delivered') < (traits?.delivered ?? 0) ? 'delivered' : 'bounced'
  story.reactions.push({
    key: story.key('receipt'),
    at: receivedAt,
    kind: 'receipt',
    message: message.message,
    outcome,
  })
  if (outcome === 'bounced' || !traits) return
  const returned = message.since.includes('visit.completed')
  const person = personOf(story, appealOf(story, message))
  if (!person.reached && !returned) return
  const openedAt = story.next(receivedAt, 'open')
  story.track(openedAt, 'message.opened', { message: message.message, channel: message.channel })
  if (returned) answerAsReturned(story, message, openedAt)
  else if (person.responds) answerKindly(story, message, person, openedAt)
  else answerColdly(story, message, person, openedAt, traits.unsubscribes)
}

function answerKindly(story: Story, message: MessageSituation, person: Person, openedAt: number): void {
  const invited = has(message.text, story.world.phrases.invites)
  const repliedAt = story.next(openedAt, 'reply')
  // Later messages need no new answer each: once somebody has spoken up they mostly just read.
  if (person.first || invited || story.draw('again') < 0.3) {
    const clicks = story.draw('click') < (story.world.channels[message.channel]?.clicks ?? 0)
    const about = { message: message.message, channel: message.channel }
    if (clicks) story.track(repliedAt, 'message.clicked', about)
    else story.track(repliedAt, 'message.replied', { ...about, intent: 'yes' })
  }
  if (invited && person.accepts && !message.since.includes('appointment.booked'))
    bookVisit(story, person, repliedAt)
}

function answerColdly(
  story: Story,
  message: MessageSituation,
  person: Person,
  openedAt: number,
  unsubscribes: number,
): void {
  const at = story.next(openedAt, 'reply')
  const about = { message: message.message, channel: message.channel }
  if (person.complains && person.first) story.track(at, 'complaint.opened', { topic: 'contact' })
  else if (person.refuses && story.draw('says no') < 0.4)
    story.track(at, 'message.replied', { ...about, intent: 'no' })
  else if (message.category === 'marketing' && story.draw('unsubscribes') < unsubscribes)
    story.track(at, 'unsubscribed', about)
}

/** Somebody who is back reads what comes, answers a question, and stays more often when somebody cares. */
function answerAsReturned(story: Story, message: MessageSituation, openedAt: number): void {
  const { scores, phrases } = story.world
  if (has(message.text, phrases.asksScore) && story.draw('scores') < scores.answers) {
    const score = Math.round(scores.least + (scores.most - scores.least) * story.draw('score'))
    story.track(story.next(openedAt, 'reply'), 'nps.answered', { score })
  }
  if (message.category !== 'marketing') comeAgain(story, openedAt, 'cared for')
}

function appealOf(story: Story, message: MessageSituation): number {
  return story.world.wording
    .filter(({ phrases }) => has(message.text, phrases))
    .reduce((product, { factor }) => product * factor, 1)
}

function has(text: string, phrases: readonly string[]): boolean {
  const plain = text.toLowerCase()
  return phrases.some((phrase) => plain.includes(phrase.toLowerCase()))
}
