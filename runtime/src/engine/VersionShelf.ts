import type { CompiledFlow } from '../compile/compileFlow.ts'
import type { Flow } from '../flow/Flow.ts'
import type { LiveVersion } from '../lane/LaneEnv.ts'
import type { StoredVersion } from './EngineWorkspace.ts'

/** Compiled versions of this process. Versions never change, so nothing on it grows old. */
export class VersionShelf {
  private readonly versions = new Map<string, LiveVersion>()
  private readonly compile: (flow: Flow) => CompiledFlow

  constructor(compile: (flow: Flow) => CompiledFlow) {
    this.compile = compile
  }

  readonly get = (versionId: string): LiveVersion | undefined => this.versions.get(versionId)

  /** Makes sure these are on the shelf. One that the store does not know stays absent. */
  async fetch(
    versionIds: Iterable<string>,
    load: (missing: readonly string[]) => Promise<StoredVersion[]>,
  ): Promise<void> {
    const missing = [...new Set(versionIds)].filter((id) => !this.versions.has(id))
    if (missing.length === 0) return
    for (const { flow, ...version } of await load(missing))
      this.versions.set(version.versionId, { ...version, compiled: this.compile(flow) })
  }
}
