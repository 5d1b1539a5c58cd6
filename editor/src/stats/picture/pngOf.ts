/** Paints the text of an SVG file; throws where the browser can't. */
export async function pngOf(
  svg: string,
  size: { width: number; height: number },
  scale: number,
): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(size.width * scale)
  canvas.height = Math.round(size.height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser paints no pictures.')
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error(`An image of ${canvas.width} × ${canvas.height} dots could not be made.`)
  return blob
}
