/** How many flows a test draws: REKINDLE_FUZZ_RUNS, else ten times as many when everything is tested. */
export const fuzzRuns = (usual: number): number =>
  Number(process.env.REKINDLE_FUZZ_RUNS ?? (process.env.REKINDLE_FULL ? 10 * usual : usual))

/** The first seed; REKINDLE_FUZZ_SEED with REKINDLE_FUZZ_RUNS=1 plays one failure again. */
export const firstSeed = Number(process.env.REKINDLE_FUZZ_SEED ?? 1)

/** A bound that no honest run reaches, in milliseconds. */
export const patience = (runs: number): number => 600_000 + runs * 200
