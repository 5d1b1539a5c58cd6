/** A place of the canvas that is shown, and on which side of it the words stand. */
export interface TourStep {
  name: 'entry' | 'palette' | 'line' | 'settings' | 'publish'
  /** The first of these that is on screen. */
  at: string
  side: 'top' | 'right' | 'bottom' | 'left'
}

/** In the order of drawing: who comes in, what happens to them, how it is joined, said in detail, and set going. */
export const tourSteps: readonly TourStep[] = [
  { name: 'entry', at: '[data-canvas] [data-type="segment"]', side: 'bottom' },
  { name: 'palette', at: 'nav:has([data-palette])', side: 'right' },
  { name: 'line', at: '[data-canvas] .react-flow__handle.source', side: 'right' },
  { name: 'settings', at: '#inspector', side: 'left' },
  { name: 'publish', at: '[data-tour="publish"]', side: 'bottom' },
]
