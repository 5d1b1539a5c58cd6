import { dueAnswers, PlanChoices } from '@rekindle/runtime'
import { pauseLevels } from '../contract/plans.ts'
import { ApiError } from '../http/ApiError.ts'
import { isId, uuidOf } from '../http/uuidOf.ts'
import type { Command as Order } from '../journeys/Command.ts'
import { loadJourney } from '../journeys/loadJourney.ts'
import { pauseJourney, resumeJourney } from '../journeys/pauseJourney.ts'
import { loadHold } from '../journeys/plan/loadHold.ts'
import { loadPlanReport } from '../journeys/plan/loadPlanReport.ts'
import { previewPlan } from '../journeys/plan/previewPlan.ts'
import { publishDraft } from '../journeys/publishDraft.ts'
import { rollBackJourney } from '../journeys/publishJourney.ts'
import { stopJourney } from '../journeys/stopJourney.ts'
import { loadWorkspaces } from '../workspaces/loadWorkspace.ts'
import type { CliIo, Command, ExitCode } from './Command.ts'
import { diffUsage, journeyDiff } from './journeyDiff.ts'
import { printJourneyAnswer } from './printJourneyAnswer.ts'
import { readArgs } from './readArgs.ts'
import { UsageError } from './UsageError.ts'
import { withParts } from './withParts.ts'

const usage = `journey plan|publish|rollback|pause|resume|stop|hold|report JOURNEY
    [--choices JSON] [--version N] [--revision N] [--note TEXT] [--follow-live] [--level ${pauseLevels.join('|')}]
    [--due ${dueAnswers.join('|')}] [--how finish|exit] [--plan ID] [--json]
  ${diffUsage}`

const options = {
  choices: { type: 'string' },
  version: { type: 'string' },
  revision: { type: 'string' },
  note: { type: 'string' },
  'follow-live': { type: 'boolean' },
  level: { type: 'string' },
  due: { type: 'string' },
  how: { type: 'string' },
  plan: { type: 'string' },
  json: { type: 'boolean' },
} as const

type Values = {
  [Name in keyof typeof options]?: (typeof options)[Name]['type'] extends 'boolean' ? boolean : string
}

type Deed = (order: Order, id: string, values: Values) => Promise<unknown>

const deeds: Record<string, Deed> = {
  plan: (order, id, values) =>
    previewPlan(order, id, { choices: choicesOf(values), version: numberOf('version', values) }),
  publish: async (order, id, values) => {
    // Whoever looked at a plan first names the draft they saw; else it is the draft as it is now.
    const seen = numberOf('revision', values)
    const revision = seen ?? (await loadJourney(order.sql, order.workspace.id, id)).revision
    const followLive = values['follow-live']
    return publishDraft(order, id, revision, { plan: choicesOf(values), note: values.note, followLive })
  },
  rollback: async (order, id, values) => {
    const version = numberOf('version', values)
    if (version === undefined) throw new UsageError('Say which version to go back to: --version 3.')
    return rollBackJourney(order, id, version, { plan: choicesOf(values), note: values.note })
  },
  pause: async (order, id, { level }) => {
    await pauseJourney(order, id, oneOf('level', pauseLevels, level ?? 'entries'))
    return loadHold(order, id)
  },
  resume: async (order, id, { due }) => ({
    planId: await resumeJourney(order, id, oneOf('due', dueAnswers, due ?? 'send')),
  }),
  stop: async (order, id, { how }) => ({
    planId: await stopJourney(order, id, oneOf('how', ['finish', 'exit'] as const, how)),
  }),
  hold: (order, id) => loadHold(order, id),
  report: (order, id, { plan }) => {
    if (plan === undefined)
      throw new UsageError('Say which plan: --plan ID, as publish, resume and stop told it.')
    return loadPlanReport(order.sql, order.workspace.id, id, uuidOf(plan))
  },
}

export const journeyCommand: Command = {
  usage,
  summary: 'Plans, compares, publishes, rolls back, pauses, resumes and stops journeys, as the API does.',
  run(args, io) {
    if (args[0] === 'diff') return journeyDiff(args.slice(1), io)
    const { named, values } = readArgs(args, ['deed', 'journey'], options, usage)
    const deed = Object.hasOwn(deeds, named.deed) ? deeds[named.deed] : undefined
    if (!deed) throw new UsageError(`Usage: rekindle ${usage}`)
    if (!isId(named.journey))
      throw new UsageError(`"${named.journey.slice(0, 60)}" is not the id of a journey.`)
    const id = uuidOf(named.journey)
    return withParts<ExitCode>(io.err, async ({ database: { sql } }) => {
      try {
        const answer = await deed(await orderFor(sql, id), id, values)
        say(io, values, named.deed, answer)
        return 0
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        io.err(`${error.code}: ${error.message}`)
        for (const { message } of error.problems ?? []) io.err(`  ${message}`)
        return 1
      }
    })
  },
}

/** In the name of the command line, in the workspace that the journey belongs to. */
async function orderFor(sql: Order['sql'], id: string): Promise<Order> {
  const [row] = await sql<{ ws: string }[]>`select workspace_id as ws from journeys where id = ${id}`
  const workspace = (await loadWorkspaces(sql)).find((one) => one.id === row?.ws)
  if (!workspace) throw new ApiError('resource.missing', 'There is no such journey.')
  return { sql, workspace, actor: { kind: 'system', id: 'cli', name: 'Command line' }, now: Date.now() }
}

function say(io: CliIo, { json }: Values, deed: string, answer: unknown): void {
  if (json) io.out(JSON.stringify(answer, null, 2))
  else printJourneyAnswer(io, deed, answer)
}

function choicesOf({ choices }: Values): PlanChoices | undefined {
  if (choices === undefined) return undefined
  try {
    return PlanChoices.parse(JSON.parse(choices))
  } catch {
    throw new UsageError(
      `Choices "${choices.slice(0, 60)}" are not understood; for example '{"all":{"kind":"move","waits":"keep"}}'.`,
    )
  }
}

function numberOf(name: 'version' | 'revision', { [name]: text }: Values): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} "${text.slice(0, 20)}" is no number.`)
  return Number(text)
}

function oneOf<Word extends string>(name: string, words: readonly Word[], given: string | undefined): Word {
  const word = words.find((one) => one === given)
  if (!word) throw new UsageError(`Say --${name} ${words.join('|')}.`)
  return word
}
