/** What a person may choose; `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'rekindle.theme'

export function storedTheme(): Theme {
  const kept = localStorage.getItem(key)
  return themes.find((theme) => theme === kept) ?? 'system'
}

/** Sets the colours of the page and remembers the choice on this device. */
export function applyTheme(theme: Theme, prefersDark = deviceIsDark()): void {
  const dark = theme === 'dark' || (theme === 'system' && prefersDark)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  if (theme === 'system') localStorage.removeItem(key)
  else localStorage.setItem(key, theme)
}

export const darkQuery = '(prefers-color-scheme: dark)'
const deviceIsDark = () => window.matchMedia(darkQuery).matches
