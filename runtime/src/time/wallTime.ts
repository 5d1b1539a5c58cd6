/** Hours and minutes on a wall clock, for example `{ hour: 14, minute: 0 }`. */
export interface WallTime {
  hour: number
  minute: number
}

export function parseWallTime(text: string): WallTime {
  const [hour, minute] = text.split(':').map(Number)
  return { hour: hour ?? 0, minute: minute ?? 0 }
}
