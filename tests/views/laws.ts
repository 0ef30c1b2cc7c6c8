import type { Scene } from '../../src/views/kinds.ts'
import { inside, overlap, type Box } from '../../src/views/frame/boxes.ts'
import { textWidth } from '../../src/views/frame/text.ts'

/** Every number a scene puts on the page, with where it stands. */
export function* numbersOf(scene: Scene): Generator<[string, number]> {
  for (const [i, layer] of scene.layers.entries()) {
    const at = `layer ${i} ${layer.mark}`
    if ('items' in layer) {
      for (const item of layer.items)
        for (const [key, value] of Object.entries(item) as [string, unknown][]) {
          if (typeof value === 'number') yield [`${at} ${key}`, value]
          if (key === 'd')
            for (const piece of (value as string).match(/[\d.eE+-]+|[a-z]{3,}/gi) ?? [])
              if (!/^[MLHVZACQhv]/.test(piece)) yield [`${at} d`, Number(piece)]
        }
    } else if (layer.mark === 'raster')
      for (const value of [layer.x, layer.y, layer.width, layer.height, layer.most]) yield [at, value]
    else for (const list of [layer.x, layer.y]) for (const value of list) yield [at, value]
  }
  for (const { box, x, y } of scene.brushes)
    for (const value of [...Object.values(box), ...(x?.domain ?? []), ...(y?.domain ?? [])]) yield ['brush', value]
}

/** The words and discs of a scene as boxes, upright words only. */
export function words(scene: Scene): (Box & { text: string })[] {
  return scene.layers.flatMap((layer) => {
    if (layer.mark === 'badge')
      return layer.items.map(({ cx, cy, text }) => ({ x: cx - 8, y: cy - 8, width: 16, height: 16, text }))
    if (layer.mark !== 'text') return []
    return layer.items
      .filter(({ text, rotate }) => text && !rotate)
      .map(({ x, y, text, anchor = 'start', size = 12, bold }) => {
        const width = textWidth(text, size, bold)
        const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
        return { x: left, y: y - size * 0.75, width, height: size * 0.8, text }
      })
  })
}

/** Pairs of words that lie on each other by more than a hair. */
export function collisions(scene: Scene): string[] {
  const boxes = words(scene)
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlap(a, b, -1) ? [`${a.text} | ${b.text}`] : []))
  )
}

/** Words that stick out of the picture by more than a few pixels. */
export function outside(scene: Scene): string[] {
  const picture = { x: -4, y: -4, width: scene.width + 8, height: scene.height + 8 }
  return words(scene)
    .filter((box) => !inside(box, picture))
    .map(({ text }) => text)
}

/** Marks that stick out of the picture. */
export function marksOutside(scene: Scene): number {
  let count = 0
  const out = (x: number, y: number) => x < -0.5 || y < -0.5 || x > scene.width + 0.5 || y > scene.height + 0.5
  for (const layer of scene.layers) {
    if (layer.mark === 'rect')
      for (const { x, y, width, height } of layer.items) count += Number(out(x, y) || out(x + width, y + height))
    if (layer.mark === 'circle' || layer.mark === 'badge')
      for (const { cx, cy } of layer.items) count += Number(out(cx, cy))
    if (layer.mark === 'points') for (let i = 0; i < layer.x.length; i++) count += Number(out(layer.x[i], layer.y[i]))
  }
  return count
}
