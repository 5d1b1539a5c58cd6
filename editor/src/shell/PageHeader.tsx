import type { ReactNode } from 'react'
import { usePageTitle } from './usePageTitle.ts'

interface Props {
  title: string
  about?: ReactNode
  /** Before the title, for example a way back. */
  back?: ReactNode
  /** Beside the title, for example a badge. */
  mark?: ReactNode
  actions?: ReactNode
}

/** Heading of a page: names the window too, and takes focus after a change of page. */
export function PageHeader({ title, about, back, mark, actions }: Props) {
  usePageTitle(title)
  return (
    <header className="flex flex-wrap items-end gap-x-4 gap-y-3 pb-5">
      <div className="min-w-0 grow">
        {back}
        <div className="flex items-center gap-3">
          <h1
            dir="auto"
            data-page-heading
            tabIndex={-1}
            className="truncate text-[22px] leading-8 font-semibold max-sm:leading-7 max-sm:whitespace-normal"
          >
            {title}
          </h1>
          {mark}
        </div>
        {about ? <p className="text-sm text-muted">{about}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  )
}
