import type { ReactNode } from 'react'

/** Names with their values, one a line. */
export function FactList({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="divide-y text-sm">
      {facts.map(({ name, value }) => (
        <div key={name} className="flex items-baseline justify-between gap-4 px-5 py-2">
          <dt className="shrink-0 text-muted">{name}</dt>
          <dd className="min-w-0 text-right break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
