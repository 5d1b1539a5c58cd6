import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** Room of an ordinary page: scrolls as a whole, or `fixed` when its parts scroll by themselves. */
export function Page({ fixed, children }: { fixed?: boolean; children: ReactNode }) {
  return (
    <div
      className={clsx(
        'h-full',
        fixed ? 'flex flex-col overflow-hidden max-sm:block max-sm:overflow-y-auto' : 'overflow-y-auto',
      )}
    >
      <div
        className={clsx(
          'mx-auto w-full max-w-[1360px] px-6 pt-6 max-sm:px-4 max-sm:pt-4 lg:px-8',
          fixed ? 'flex min-h-0 grow flex-col pb-6' : 'pb-12',
        )}
      >
        {children}
      </div>
    </div>
  )
}
