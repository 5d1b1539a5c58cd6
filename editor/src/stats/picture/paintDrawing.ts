import type { PictureSources } from './Picture.ts'
import { pictureOf } from './pictureOf.ts'
import { pngOf } from './pngOf.ts'
import { pngScale } from './pngScale.ts'
import { createMeasure, svgOf } from './svgOf.tsx'

/** A whole drawing as a file; `tooLarge` for a PNG whose letters could not be read. */
export async function paintDrawing(
  kind: 'svg' | 'png',
  sources: Omit<PictureSources, 'measure'>,
): Promise<Blob | 'tooLarge'> {
  const picture = pictureOf({ ...sources, measure: createMeasure() })
  const svg = svgOf(picture)
  if (kind === 'svg') return new Blob([svg], { type: 'image/svg+xml' })
  const scale = pngScale(picture)
  return scale === undefined ? 'tooLarge' : pngOf(svg, picture, scale)
}
