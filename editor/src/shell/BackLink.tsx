import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'

/** Classes of the link that leads one level up. */
const className =
  'mb-1 inline-flex items-center gap-1.5 text-[13px] text-muted hover:text-ink max-sm:min-h-10'

/** A way one level up. `link` draws the router's link with these classes and content. */
export function BackLink({
  label,
  link,
}: {
  label: string
  link: (className: string, content: ReactNode) => ReactNode
}) {
  return link(
    className,
    <>
      <ArrowLeft size={14} aria-hidden />
      {label}
    </>,
  )
}
