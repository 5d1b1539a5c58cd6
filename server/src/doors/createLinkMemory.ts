import type { Posting } from '../ingest/postItems.ts'

/** Knows which merges were asked for already: clients send both ids with every message. */
export interface LinkMemory {
  fresh: (postings: Posting[]) => Posting[]
  /** To be called when they are stored. */
  remember: (postings: readonly Posting[]) => void
}

const most = 50_000

/** A link that is forgotten is asked for again, and merges nothing twice. */
export function createLinkMemory(): LinkMemory {
  const known = new Set<string>()
  return {
    fresh(postings) {
      const seen = new Set<string>()
      return postings.filter((posting) => {
        const link = linkOf(posting)
        if (link === undefined) return true
        const isKnown = known.has(link) || seen.has(link)
        seen.add(link)
        return !isKnown
      })
    },
    remember(postings) {
      if (known.size > most) known.clear()
      for (const posting of postings) {
        const link = linkOf(posting)
        if (link !== undefined) known.add(link)
      }
    },
  }
}

const linkOf = ({ customerId, item }: Posting): string | undefined =>
  item.kind === 'merge' && item.previous === 'anonymous' ? `${customerId} ${item.into}` : undefined
