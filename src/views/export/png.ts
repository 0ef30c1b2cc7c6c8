/**
 * An SVG as a PNG, drawn by the browser at `scale` pixels a unit; the whole picture as wide as `size.width`, in its own proportions.
 *
 * The SVG enters as a `data:` image, which the page's policy allows and which runs nothing and fetches nothing.
 */
export async function svgToPng(svg: string, size: { width: number; height: number }, scale = 2): Promise<Blob> {
  const own = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg)
  const ratio = own ? Number(own[2]) / Number(own[1]) : size.height / size.width
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(size.width * scale)
  canvas.height = Math.round(size.width * ratio * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gives no 2D canvas, which a PNG is drawn on.')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no PNG.'))), 'image/png')
  })
}
