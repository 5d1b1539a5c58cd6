import type { DoctorReport } from '../contract/people.ts'
import { examine } from '../queries/doctor/examine.ts'
import { loadWorkspaces } from '../workspaces/loadWorkspace.ts'
import type { CliIo, Command, ExitCode } from './Command.ts'
import { readArgs } from './readArgs.ts'
import { styleOf } from './style.ts'
import { withParts } from './withParts.ts'

const usage = 'doctor [--json]'

export const doctorCommand: Command = {
  usage,
  summary: 'Recounts rows against counters in every workspace, and names every place where they differ.',
  run(args, io) {
    const { values } = readArgs(args, [], { json: { type: 'boolean' } }, usage)
    return withParts<ExitCode>(io.err, async ({ database: { sql } }) => {
      const reports = []
      for (const { id, name, mode } of await loadWorkspaces(sql))
        reports.push({ workspace: id, name, mode, ...(await examine(sql, id)) })
      if (values.json) io.out(JSON.stringify(reports, null, 2))
      else for (const report of reports) print(report, io)
      if (!values.json && reports.length === 0) io.out('There is no workspace yet: run npm start first.')
      return reports.every(({ healthy }) => healthy) ? 0 : 1
    })
  },
}

function print(
  { name, mode, checked, findings, healthy }: DoctorReport & { name: string; mode: string },
  io: CliIo,
) {
  const { green, red } = styleOf(io)
  const verdict = healthy ? green('every law holds') : red(`${findings.length} broken`)
  io.out(`${name} (${mode}): ${checked} equations, ${verdict}.`)
  for (const { law, place, expected, actual } of findings)
    io.out(`  ${law} at ${place}: one count says ${expected}, the other ${actual}.`)
}
