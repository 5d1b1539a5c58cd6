export type { DrivenMessage, DrivenRun } from './DrivenRun.ts'
export { type DriveOptions, type Driver, drive } from './drive.ts'
export type { DrivenCustomer } from './factsOfCustomer.ts'
export { type Sketch, sketchFlow } from './sketchFlow.ts'
