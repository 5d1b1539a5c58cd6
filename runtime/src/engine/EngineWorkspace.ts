import type { Flow } from '../flow/Flow.ts'
import type { LaneEnv } from '../lane/LaneEnv.ts'
import type { Instant } from '../time/Instant.ts'

export type WorkspaceMode = 'practice' | 'live'

/** A workspace as the loops need it. `clockAt` is there in practice only. */
export interface EngineWorkspace {
  id: string
  mode: WorkspaceMode
  zone: string
  clockAt?: Instant | undefined
}

/** What a lane transaction knows of its workspace. */
export type LaneWorkspace = LaneEnv['workspace'] & { mode: WorkspaceMode; clockAt?: Instant | undefined }

/** A published version as it is kept. */
export interface StoredVersion {
  journeyId: string
  versionId: string
  number: number
  flow: Flow
}
