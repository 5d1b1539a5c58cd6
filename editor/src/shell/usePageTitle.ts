import { useEffect } from 'react'

const product = 'Rekindle'

/** Names the page in the window's title, most particular part first. */
export function usePageTitle(...parts: (string | undefined)[]): void {
  const title = [...parts.filter(Boolean), product].join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
