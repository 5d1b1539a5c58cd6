import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { DrawingPicture } from './DrawingPicture.tsx'
import type { Measure } from './fitText.ts'
import type { Picture } from './Picture.ts'
import { fonts } from './paper.ts'

/** What no XML file may hold; a file that is not well made is shown nowhere. */
const noLetter = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu

/** The picture as the text of an SVG file. */
export function svgOf(picture: Picture): string {
  const place = document.createElement('div')
  const root = createRoot(place)
  flushSync(() => root.render(<DrawingPicture picture={picture} />))
  const svg = place.querySelector('svg')
  const text = svg ? new XMLSerializer().serializeToString(svg) : ''
  root.unmount()
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text.replace(noLetter, '\u{FFFD}')}`
}

/** Widths as this browser draws the fonts of a picture; without a canvas, what letters take on average. */
export function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  return (text, { size, bold = false }) => {
    if (!context) return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.56) * size, 0)
    context.font = `${bold ? '600 ' : ''}${size}px ${fonts}`
    return context.measureText(text).width
  }
}
