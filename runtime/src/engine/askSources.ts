import { crashPoint } from './crashPoint.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import {
  type Hearing,
  type Question,
  type SourceAnswer,
  type SourceClient,
  silentSources,
} from './SourceClient.ts'

const questionsAtOnce = 100
const leaseMs = 60_000

/**
 * Asks systems outside what runs are waiting for. One that fails is asked again after a while; when it has failed
 * too often the answer is `error`, never "no". Answers how many questions were settled.
 */
export async function askSources(
  engine: Engine,
  workspace: EngineWorkspace,
  signal?: AbortSignal,
): Promise<number> {
  const client = workspace.mode === 'practice' ? silentSources : engine.sources
  let settled = 0
  for (;;) {
    if (signal?.aborted) return settled
    const questions = await engine.store.leaseQuestions(workspace.id, { limit: questionsAtOnce, leaseMs })
    if (questions.length === 0) return settled
    crashPoint('sources.afterLease')
    const answers = await client.ask(questions)
    const hearings: Hearing[] = []
    const again: { question: Question; delayMs: number }[] = []
    for (const question of questions) {
      const heard = hear(client, question, answers.get(question.id))
      if ('delayMs' in heard) again.push(heard)
      else hearings.push(heard)
    }
    await engine.store.settleQuestions(workspace.id, timeOf(engine, workspace), hearings)
    crashPoint('sources.afterSettle')
    await engine.store.postponeQuestions(workspace.id, again)
    settled += hearings.length
  }
}

function hear(
  client: SourceClient,
  question: Question,
  answer: SourceAnswer | undefined,
): Hearing | { question: Question; delayMs: number } {
  if (answer?.outcome === 'found') return { question, ...answer }
  if (answer?.outcome === 'none') return { question, outcome: 'none', values: {} }
  const delayMs = client.retryAfterMs(question.tries)
  return delayMs === undefined ? { question, outcome: 'error', values: {} } : { question, delayMs }
}
