import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { isRefusal, type Reading, readMessage } from '../doors/readMessage.ts'
import { hasNull } from '../http/readBody.ts'
import { type Posting, postItems } from '../ingest/postItems.ts'
import { loadWorkspace } from '../workspaces/loadWorkspace.ts'
import { clockOf } from '../workspaces/WorkspaceRow.ts'
import type { CliIo, Command, ExitCode } from './Command.ts'
import { readArgs } from './readArgs.ts'
import { UsageError } from './UsageError.ts'
import { withParts } from './withParts.ts'

const usage = 'import events FILE.jsonl --workspace ID [--react] [--json]'
const atOnce = 500
const mostProblems = 100
const options = {
  workspace: { type: 'string' },
  react: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

interface Problem {
  line: number
  detail: string
  remedy: string
}

export const importCommand: Command = {
  usage,
  summary:
    'Brings past events in, one Segment call a line: checks the whole file first; moves nobody without --react.',
  run(args, io) {
    const { named, values } = readArgs(args, ['what', 'file'], options, usage)
    if (named.what !== 'events' || !values.workspace) throw new UsageError(`Usage: rekindle ${usage}`)
    const file = resolve(io.cwd, named.file)
    return withParts<ExitCode>(io.err, async ({ database: { sql }, addresses }) => {
      const workspace = await loadWorkspace(sql, values.workspace ?? '')
      if (!workspace) throw new UsageError(`There is no workspace "${values.workspace}".`)
      const at = clockOf(workspace, Date.now())
      const reading = { workspaceId: workspace.id, at, history: values.react !== true }
      const problems: Problem[] = []
      let lines = 0
      for await (const { line, read } of readLines(file, reading)) {
        lines++
        if (!('postings' in read) && problems.length < mostProblems) problems.push({ line, ...read })
      }
      if (problems.length === 0)
        await write(io, file, reading, lines, (part) => postItems(sql, addresses, workspace.id, part, at))
      report(io, values.json === true, lines, problems)
      return problems.length === 0 ? 0 : 1
    })
  },
}

/** Line by line: a file of any length takes as little memory. Without a messageId a line is known by its place. */
async function* readLines(file: string, reading: Reading) {
  let number = 0
  for await (const text of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++
    if (text.trim() !== '') yield { line: number, read: readLine(text, number, reading) }
  }
}

function readLine(text: string, number: number, reading: Reading) {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { detail: 'This is no JSON.', remedy: 'One JSON object a line.' }
  }
  if (hasNull(value)) return { detail: 'It holds the character U+0000.', remedy: 'Remove it.' }
  const { userId, event, timestamp } = (value ?? {}) as Record<string, unknown>
  const messageId = `import:${number}:${String(userId)}:${String(event)}:${String(timestamp)}`.slice(0, 200)
  const read = readMessage({ messageId, ...(value as object) }, reading)
  if (isRefusal(read)) return { detail: read.detail, remedy: read.remedy }
  const [doubt] = read.warnings
  return doubt === undefined ? read : { detail: doubt, remedy: 'Correct it, or leave it out.' }
}

/** A batch at a time. Stopped halfway, the same file can be given again: events that are there are not put twice. */
async function write(
  io: CliIo,
  file: string,
  reading: Reading,
  lines: number,
  post: (part: Posting[]) => Promise<void>,
): Promise<void> {
  let part: Posting[] = []
  let done = 0
  for await (const { read } of readLines(file, reading)) {
    done++
    if ('postings' in read) part.push(...read.postings)
    if (part.length < atOnce && done < lines) continue
    await post(part)
    part = []
    io.err(`${done} of ${lines} lines`)
  }
}

function report(io: CliIo, json: boolean, lines: number, problems: Problem[]): void {
  if (json) io.out(JSON.stringify({ lines, written: problems.length === 0 ? lines : 0, problems }))
  else if (problems.length === 0) io.out(`${lines} lines were brought in.`)
  else for (const { line, detail, remedy } of problems) io.out(`Line ${line}: ${detail} ${remedy}`)
}
