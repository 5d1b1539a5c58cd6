/** Which people have seen the tour, or want none: kept in this browser, by person. */
const keyOf = (user: string): string => `rekindle.tour.${user}`

export function hasSeenTour(user: string): boolean {
  try {
    return localStorage.getItem(keyOf(user)) !== null
  } catch {
    // A browser that keeps nothing: better no offer than one every time.
    return true
  }
}

export function noteTourSeen(user: string): void {
  try {
    localStorage.setItem(keyOf(user), 'seen')
  } catch {
    // Nothing can be kept here.
  }
}
