import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { examine } from '../queries/doctor/examine.ts'
import { openParts } from '../start/openParts.ts'
import { loadWorkspaces } from '../workspaces/loadWorkspace.ts'
import { type CliCommand, exitCodes } from './Command.ts'

/** `doctor [--json]`: recounts rows against counters in every workspace; exit code 1 when any law is broken. */
export const doctor: CliCommand = async (args, terminal) => {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } })
  const parts = await openParts(readConfig(terminal.env), () => {})
  try {
    const { sql } = parts.database
    const reports = []
    for (const { id, name, mode } of await loadWorkspaces(sql))
      reports.push({ workspace: id, name, mode, ...(await examine(sql, id)) })
    if (values.json) terminal.out(`${JSON.stringify(reports, null, 2)}\n`)
    else for (const report of reports) terminal.out(describe(report))
    return reports.every(({ healthy }) => healthy) ? exitCodes.clean : exitCodes.errors
  } finally {
    await parts.close()
  }
}

interface Report {
  name: string
  mode: string
  checked: number
  findings: { law: string; place: string; expected: number; actual: number }[]
}

function describe({ name, mode, checked, findings }: Report): string {
  const head = `${name} (${mode}): ${checked} equations checked, ${findings.length} broken.\n`
  const lines = findings.map(
    ({ law, place, expected, actual }) =>
      `  ${law} at ${place}: ${expected} by one count, ${actual} by the other.\n`,
  )
  return head + lines.join('')
}
