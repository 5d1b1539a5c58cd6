import { execFile } from 'node:child_process'
import { execPath } from 'node:process'
import { promisify } from 'node:util'
import type { Flow } from '@rekindle/runtime'
import { openDatabase } from '@rekindle/server/db'
import { expect } from 'vitest'
import type { DoctorReport } from '../../../server/src/contract/people.ts'
import type { NodeStats, VersionStats } from '../../../server/src/contract/stats.ts'
import type { ServerClient } from '../../setup/server/ServerClient.ts'
import type { Garage } from './openGarage.ts'
import { recount } from './recount.ts'

/** Rows, the numbers of the page, doctor and command line say the same of every node, and every law holds there. */
export async function expectAgreement(garage: Garage, client: ServerClient): Promise<void> {
  const database = openDatabase(garage.url, { connections: 2 })
  const journeys = await client.journeys()
  expect(journeys).toHaveLength(2)
  for (const { id, heads } of journeys) {
    const { flow, versions } = await client.journey(id)
    const [version] = versions
    if (!version) throw new Error(`Journey ${id} has no version.`)
    const path = `/journeys/${id}/versions/${version.number}`
    const shown = await client.get<VersionStats>(`${path}/stats`)
    const counted = await recount(database.sql, version.id)
    expect(shown.heads).toEqual(counted.heads)
    expect(heads).toEqual(counted.heads)
    for (const [node, numbers] of Object.entries(shown.nodes)) {
      expect(numbers, node).toEqual(counted.nodes[node] ?? untouched)
      expectLaws(flow as Flow, shown, node)
      const people = await client.get<{ total: number }>(`${path}/nodes/${node}/people?show=entered&limit=1`)
      expect(people.total, node).toBe(numbers.entered)
    }
    expect(Object.keys(shown.nodes)).toEqual(expect.arrayContaining(Object.keys(counted.nodes)))
  }
  await database.close()
  await expectHealthy(garage, client)
}

const untouched: NodeStats = { entered: 0, waiting: 0, parked: 0, ports: {}, exited: {}, failed: 0 }

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0)

function expectLaws(flow: Flow, { nodes, edges, heads }: VersionStats, node: string): void {
  const { entered, waiting, parked, ports, exited, failed } = nodes[node] ?? untouched
  expect(entered, node).toBe(waiting + parked + sum(ports) + sum(exited) + failed)
  const incoming = flow.edges
    .filter(({ to }) => to === node)
    .map(({ from, port }) => edges[`${from} ${port}`] ?? 0)
  const started = flow.entry === node ? heads.started : 0
  expect(entered, node).toBe(incoming.reduce((total, count) => total + count, started))
}

async function expectHealthy({ env, script }: Garage, client: ServerClient): Promise<void> {
  const page = await client.get<DoctorReport>('/doctor')
  expect(page.findings).toEqual([])
  expect(page.checked).toBeGreaterThan(200)
  const { stdout } = await promisify(execFile)(execPath, [script, 'doctor', '--json'], {
    env: { ...process.env, ...env },
  })
  const reports = JSON.parse(stdout) as (DoctorReport & { workspace: string })[]
  expect(reports.find(({ workspace }) => workspace === client.workspaceId)).toMatchObject(page)
}
