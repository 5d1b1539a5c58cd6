import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take long, longest first, here or with REKINDLE_FULL. Begun last, each of them would run alone at the end, beside
 * an idle core; and a fresh clone has no notes of its own about how long they took.
 */
const long = [
  // Sees what is typed before a box is fetched: nobody in its worker may have fetched it before.
  'board/board',
  'durability/drawn',
  'durability/garage',
  'durability/simulated',
  'durability/campaign',
  'durability/lane',
  'differential/ruleSql',
  'fuzz/equality',
  'fuzz/check',
  'golden/clockChanges',
  'golden/commandLine',
  'crash/deaths',
  'crash/faults',
  'crash/mail',
  'e2e/looks',
  'e2e/fromBlank',
  'e2e/keyboardOnly',
  'e2e/plans',
  'e2e/neverLost',
  'e2e/firstMinutes',
  'e2e/dailyWork',
  'e2e/comments',
  'e2e/pieces',
  'e2e/attention',
]

/** Long files first, and projects with long files before those without; the rest as Vitest has it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const first = new Map<string, number>()
    for (const file of sorted) {
      const { name } = file.project
      first.set(name, Math.min(first.get(name) ?? long.length, rankOf(file)))
    }
    const ofProject = ({ project }: TestSpecification) => first.get(project.name) ?? long.length
    return sorted.sort(
      (a, b) =>
        ofProject(a) - ofProject(b) || a.project.name.localeCompare(b.project.name) || rankOf(a) - rankOf(b),
    )
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = long.findIndex((name) => moduleId.replace(/\.test\.tsx?$/, '').endsWith(`/${name}`))
  return rank < 0 ? long.length : rank
}
