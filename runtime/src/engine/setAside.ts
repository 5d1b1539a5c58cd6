import { z } from 'zod'
import type { FaultKind } from '../lane/faults.ts'
import type { LaneReport } from './advanceLane.ts'
import { CustomerFault } from './CustomerFault.ts'
import { crashPoint } from './crashPoint.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { Fault, LaneScope } from './EngineStore.ts'

/** Takes a customer out of traffic and says so in the log: what kind of fault, never its words. */
export async function setAside(
  engine: Engine,
  { workspaceId, buckets }: LaneScope,
  customerId: string,
  cause: unknown,
  itemId?: string,
): Promise<LaneReport> {
  const fault = { ...faultOf(cause), itemId }
  const { kind, code } = fault
  engine.log.error({ workspaceId, customerId, kind, code }, 'A customer was set aside.')
  const at = timeOf(engine, await engine.store.loadWorkspace(workspaceId))
  await engine.store.setAside(workspaceId, customerId, at, fault)
  crashPoint('lane.afterSetAside')
  return { buckets, items: 0, customers: 1, claimed: 0, steps: 0 }
}

/** Processes died at a customer: there is no error to be had. */
export class DeadlyCustomer extends Error {
  constructor(deaths: number) {
    super(`${deaths} processes died while they worked on this customer alone.`)
    this.name = 'DeadlyCustomer'
  }
}

function faultOf(cause: unknown): Fault {
  const error = cause instanceof CustomerFault ? cause.cause : cause
  return { kind: kindOf(cause, error), code: codeOf(error), error: wordsOf(error) }
}

function wordsOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error)
  return error instanceof Error ? error.message : String(error)
}

function kindOf(cause: unknown, error: unknown): FaultKind {
  if (error instanceof DeadlyCustomer) return 'death'
  if (!(cause instanceof CustomerFault)) return 'write'
  return error instanceof z.ZodError ? 'item' : 'step'
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
