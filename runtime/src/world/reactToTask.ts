import { bookVisit } from './bookVisit.ts'
import { personOf } from './Person.ts'
import type { TaskSituation } from './Situation.ts'
import type { Story } from './Story.ts'

/** What follows a call task: an agent calls, or nobody gets round to it. */
export function reactToTask(story: Story, task: TaskSituation): void {
  const { calls, reasonAttribute } = story.world
  if (story.draw('done') >= calls.done) return
  const returned = task.since.includes('visit.completed')
  const person = personOf(story, task.level === 'red' ? calls.manager : 1)
  const at = story.nextOpen(task.at, 'call')
  const closed = { key: story.key('call'), at, kind: 'taskClosed', task: task.task } as const
  if (!person.reached && !returned) story.reactions.push({ ...closed, outcome: 'noAnswer' })
  else if (person.refuses && !returned) story.reactions.push({ ...closed, outcome: 'refused' })
  else {
    const reason = task.customer.attributes[reasonAttribute]
    story.reactions.push({
      ...closed,
      outcome: 'reached',
      ...(typeof reason === 'string' ? { reason } : {}),
    })
    settleComplaint(story, task, at)
    const books = person.accepts && !task.since.includes('appointment.booked')
    if (books && story.draw('books') < calls.books) bookVisit(story, person, at)
  }
}

/** A good call ends an open complaint within a day or so. */
function settleComplaint(story: Story, task: TaskSituation, calledAt: number): void {
  const open = task.customer.attributes.openComplaint === true || task.since.includes('complaint.opened')
  if (open && story.draw('settles') < story.world.calls.settles)
    story.track(story.nextOpen(calledAt, 'settle'), 'complaint.closed', { by: 'call' })
}
