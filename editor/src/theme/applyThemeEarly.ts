import { applyTheme, storedTheme } from './themes.ts'

// A file of its own, without React: the page takes its colours before it is drawn.
applyTheme(storedTheme())
