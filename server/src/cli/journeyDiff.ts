import { registry } from '@rekindle/nodes'
import { compareFlows, type Flow, isSameMeaning } from '@rekindle/runtime'
import { ApiError } from '../http/ApiError.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { loadDrawing } from '../journeys/compareDrawings.ts'
import type { CliIo, ExitCode } from './Command.ts'
import { loadFlow } from './loadFlow.ts'
import { printComparison } from './printComparison.ts'
import { printProblems } from './printProblems.ts'
import { readArgs } from './readArgs.ts'
import { UsageError } from './UsageError.ts'
import { withParts } from './withParts.ts'

export const diffUsage = 'journey diff A B [--json]    (each a FILE, JOURNEY@VERSION or JOURNEY@draft)'

/**
 * Says what differs between two drawings, as the canvas does. 0 where customers are treated alike, 1 where they are not;
 * a side that is no drawing is wrong usage.
 */
export async function journeyDiff(args: string[], io: CliIo): Promise<ExitCode> {
  const { named, values } = readArgs(args, ['a', 'b'], { json: { type: 'boolean' } }, diffUsage)
  const before = await sideOf(named.a, io)
  const after = await sideOf(named.b, io)
  const comparison = compareFlows(before, after, registry)
  if (values.json) io.out(JSON.stringify({ from: named.a, to: named.b, ...comparison }, null, 2))
  else printComparison(io, { before, after, comparison })
  return isSameMeaning(comparison) ? 0 : 1
}

/** A version of a journey by its id, else a file. */
async function sideOf(word: string, io: CliIo): Promise<Flow> {
  const [, journey, side] = /^([\da-f-]{36})@(draft|\d{1,9})$/i.exec(word) ?? []
  if (journey === undefined || side === undefined) return readDrawing(word, io)
  return withParts(io.err, async ({ database: { sql } }) => {
    const id = uuidOf(journey)
    const [row] = await sql<{ ws: string }[]>`select workspace_id as ws from journeys where id = ${id}`
    if (!row) throw new UsageError(`There is no journey "${journey}".`)
    try {
      return await loadDrawing(sql, row.ws, id, side === 'draft' ? side : Number(side))
    } catch (error) {
      if (error instanceof ApiError) throw new UsageError(`"${word}" can't be compared: ${error.message}`)
      throw error
    }
  })
}

/** Errors of meaning don't matter here; what can't be read as a drawing can't be compared. */
async function readDrawing(path: string, io: CliIo): Promise<Flow> {
  const { drawn, problems } = await loadFlow(path, io)
  if (drawn) return drawn
  printProblems(problems, undefined, io, io.err)
  throw new UsageError(`"${path}" is no drawing that could be compared.`)
}
