import { checkRule, type Problem, problemsOfZod, Rule, readFlowText } from '@rekindle/runtime'

/** The rule that a text says, when it says one, and what is wrong with it. */
export function readRule(text: string): { value?: Rule; problems: readonly Problem[] } {
  const read = readFlowText(text)
  if (read.value === undefined) return { problems: read.problems }
  const parsed = Rule.safeParse(read.value)
  if (!parsed.success) return { problems: [...read.problems, ...problemsOfZod(parsed.error, read.value)] }
  return { value: parsed.data, problems: [...read.problems, ...checkRule(parsed.data, { path: [] })] }
}
