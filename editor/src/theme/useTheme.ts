import { useEffect } from 'react'
import { create } from 'zustand'
import { applyTheme, darkQuery, storedTheme, type Theme } from './themes.ts'

interface ThemeChoice {
  theme: Theme
  choose: (theme: Theme) => void
}

/** The chosen theme; `choose` applies it at once and keeps it. */
export const useTheme = create<ThemeChoice>((set) => ({
  theme: storedTheme(),
  choose: (theme) => {
    applyTheme(theme)
    set({ theme })
  },
}))

/** Follows the device while the choice is `system`. */
export function useDeviceTheme(): void {
  const theme = useTheme((choice) => choice.theme)
  useEffect(() => {
    const query = window.matchMedia(darkQuery)
    const follow = () => applyTheme(theme, query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [theme])
}
