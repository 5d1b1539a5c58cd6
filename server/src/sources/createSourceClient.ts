import type { Question, SourceAnswer, SourceClient } from '@rekindle/runtime/engine'
import type { AddressBook } from '../addresses/AddressBook.ts'
import type { RawSql } from '../db/index.ts'
import { askUrl } from './askUrl.ts'
import { loadSources, type StoredSource, sealOwnerOf } from './loadSources.ts'
import { pickValues } from './pickValues.ts'

interface Options {
  sql: RawSql
  addresses: AddressBook
  /** Addresses of the own network that sources may lie at. */
  allowedAddresses: readonly string[]
  /** Pauses before the second, third … try. After the last one in vain the answer is an error. */
  retryDelaysMs?: readonly number[]
}

const usualDelaysMs = [1_000, 10_000, 60_000]

/** Asks the sources of workspaces by HTTP, each question by itself. */
export function createSourceClient(options: Options): SourceClient {
  const { sql, addresses, allowedAddresses, retryDelaysMs = usualDelaysMs } = options
  const askOne = async (question: Question, source: StoredSource | undefined): Promise<SourceAnswer> => {
    if (!source) return { outcome: 'later', detail: `There is no source "${question.source}".` }
    const customer = encodeURIComponent(question.externalId ?? question.customerId)
    const owner = sealOwnerOf(question.workspaceId, source.id)
    const headers: Record<string, string> =
      source.header && source.sealed ? { [source.header]: addresses.open(source.sealed, owner) } : {}
    try {
      const answer = await askUrl(source.url.replaceAll('{customer}', customer), {
        headers,
        allowedAddresses,
      })
      if (answer === undefined || answer === null) return { outcome: 'none' }
      return { outcome: 'found', values: pickValues(answer, question.keep) }
    } catch (error) {
      return { outcome: 'later', detail: error instanceof Error ? error.message : String(error) }
    }
  }
  return {
    async ask(questions) {
      const [first] = questions
      if (!first) return new Map()
      const sources = await loadSources(sql, first.workspaceId)
      const answers = questions.map(async (question) => {
        return [question.id, await askOne(question, sources.get(question.source))] as const
      })
      return new Map(await Promise.all(answers))
    },
    retryAfterMs: (tries) => retryDelaysMs[tries - 1],
  }
}
