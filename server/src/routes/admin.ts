import { z } from 'zod'
import { DoctorReport } from '../contract/people.ts'
import { loadWriteKeys } from '../doors/writeKeys.ts'
import { defineRoute } from '../http/Route.ts'
import { examine } from '../queries/doctor/examine.ts'

const WriteKeys = z.array(z.object({ key: z.string(), label: z.string() }))

export const adminRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/doctor',
    permission: 'journeys.read',
    summary: 'Recounts rows against counters and names every place where they differ',
    response: DoctorReport,
    run: ({ services, workspace }) => examine(services.database.sql, workspace.id),
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/write-keys',
    permission: 'workspace.admin',
    summary: 'Keys of the Segment doors',
    response: WriteKeys,
    run: async ({ services, workspace }) => {
      const keys = await loadWriteKeys(services.database.sql, services.addresses, workspace.id)
      return keys.map(({ key, label }) => ({ key, label }))
    },
  }),
]
