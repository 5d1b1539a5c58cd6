export { customerIdOf } from './customerIdOf.ts'
export { playOut, simulatedWorkspace } from './playOut.ts'
export { type ReportHead, reportOf } from './reportOf.ts'
export type {
  SimulatedCustomer,
  SimulatedEvent,
  SimulatedProfile,
  SimulatedWorkspace,
  SimulationInput,
} from './SimulationInput.ts'
export type { NodeNumbers, SimulationReport, TraceVisit } from './SimulationReport.ts'
export { simulate } from './simulate.ts'
export type { Tables } from './Tables.ts'
