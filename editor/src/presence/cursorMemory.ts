const key = 'rekindle.cursors'

/** Whether others' cursors are shown: kept in this browser. */
export function showsCursors(): boolean {
  try {
    return localStorage.getItem(key) !== 'hidden'
  } catch {
    return true
  }
}

export function keepShowsCursors(shows: boolean): void {
  try {
    if (shows) localStorage.removeItem(key)
    else localStorage.setItem(key, 'hidden')
  } catch {
    // Nothing can be kept here: it holds until the page is left.
  }
}
