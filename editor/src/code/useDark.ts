import { useSyncExternalStore } from 'react'

const isDark = (): boolean => document.documentElement.dataset.theme === 'dark'

function watch(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

/** Whether the page is dark now. */
export const useDark = (): boolean => useSyncExternalStore(watch, isDark)
