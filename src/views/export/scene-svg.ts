import type { Layer, LinesLayer, PointsLayer, Scene } from '../kinds.ts'
import { discRadius } from '../frame/discs.ts'
import { wrap } from '../frame/text.ts'
import { colourOf, inkOn, inkOnGroup, type Theme } from '../frame/theme.ts'
import { rasterPicture } from './raster-picture.ts'
import { tag, text } from './svg-text.ts'

const margin = 16
const fonts =
  "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif"

/** Height of the title and the description over a picture of a width, and of the legend under it. */
function headOf({ title, description, legend }: Scene, width: number) {
  const titles = wrap(title, width, 14, true)
  const sentences = wrap(description, width, 12)
  return {
    titles,
    sentences,
    top: titles.length * 20 + sentences.length * 17 + 10,
    foot: legend ? 22 * legendLines(legend, width).length : 0
  }
}

/** Size of the whole picture of a scene: title, description, legend and margins included. */
export function pictureSize(scene: Scene): { width: number; height: number } {
  const { top, foot } = headOf(scene, scene.width)
  return { width: scene.width + 2 * margin, height: scene.height + top + foot + 2 * margin }
}

/** A scene as a picture that stands alone: colours and fonts written in, title and description in words and in the drawing. */
export function sceneToSvg(scene: Scene, theme: Theme = 'light'): string {
  const { titles, sentences, top, foot } = headOf(scene, scene.width)
  const { width, height } = pictureSize(scene)
  const ink = (paint: Parameters<typeof colourOf>[0]) => colourOf(paint, theme)
  const head = [
    ...titles.map((line, i) =>
      text(margin, margin + 14 + i * 20, line, { 'font-size': 14, 'font-weight': 600, fill: ink('ink') })
    ),
    ...sentences.map((line, i) => text(margin, margin + titles.length * 20 + 12 + i * 17, line, { fill: ink('ink-2') }))
  ]
  const body = tag(
    'g',
    { transform: `translate(${margin} ${margin + top})` },
    scene.layers.map((layer) => layerOf(layer, theme)).join('') + handlesOf(scene, theme)
  )
  const legend = tag(
    'g',
    { transform: `translate(${margin} ${margin + top + scene.height})` },
    foot ? legendOf(scene, theme) : ''
  )
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': fonts,
      'font-size': 12
    },
    [
      tag('title', {}, scene.title, true),
      tag('desc', {}, scene.description, true),
      tag('rect', { width, height, fill: ink('surface') }),
      ...head,
      body,
      legend
    ].join('')
  )
}

function layerOf(layer: Layer, theme: Theme): string {
  const ink = (paint: Parameters<typeof colourOf>[0] | undefined) => paint && colourOf(paint, theme)
  switch (layer.mark) {
    case 'rect':
      return layer.items
        .filter(({ fill, stroke }) => fill !== 'none' || stroke)
        .map(({ x, y, width, height, fill, stroke, opacity }) =>
          tag('rect', {
            x,
            y,
            width: Math.max(0, width),
            height: Math.max(0, height),
            fill: ink(fill),
            stroke: ink(stroke),
            'stroke-width': stroke && 1.5,
            opacity
          })
        )
        .join('')
    case 'path':
      return layer.items
        .map(({ d, fill = 'none', stroke, width = 1, dash, opacity }) =>
          tag('path', {
            d,
            fill: ink(fill),
            stroke: ink(stroke),
            'stroke-width': stroke && width,
            'stroke-dasharray': dash ? '4 3' : undefined,
            opacity
          })
        )
        .join('')
    case 'text':
      return layer.items
        .map(({ x, y, text: words, anchor, paint = 'ink', bold, size, halo, on, rotate }) =>
          text(x, y, words, {
            fill: on ? inkOn(on, theme) : ink(paint),
            'text-anchor': anchor === 'start' ? undefined : anchor,
            'font-weight': bold ? 600 : undefined,
            'font-size': size,
            transform: rotate ? `rotate(${rotate} ${x} ${y})` : undefined,
            ...(halo && {
              stroke: ink('surface'),
              'stroke-width': 4,
              'stroke-linejoin': 'round',
              'paint-order': 'stroke'
            })
          })
        )
        .join('')
    case 'circle':
      return layer.items
        .map(({ cx, cy, r, fill, stroke, opacity }) =>
          tag('circle', { cx, cy, r, fill: ink(fill), stroke: ink(stroke), 'stroke-width': stroke && 1.5, opacity })
        )
        .join('')
    case 'badge':
      return layer.items
        .map(
          ({ cx, cy, group, text: digits }) =>
            tag('circle', {
              cx,
              cy,
              r: discRadius,
              fill: ink({ group }),
              stroke: ink('surface'),
              'stroke-width': 1.5
            }) +
            text(cx, cy + 4, digits, { fill: inkOnGroup(group, theme), 'text-anchor': 'middle', 'font-weight': 600 })
        )
        .join('')
    case 'raster':
      return tag('image', {
        x: layer.x,
        y: layer.y,
        width: layer.width,
        height: layer.height,
        href: rasterPicture(layer, theme),
        preserveAspectRatio: 'none',
        'image-rendering': 'pixelated'
      })
    case 'points':
      return pointsOf(layer, theme)
    case 'lines':
      return linesOf(layer, theme)
  }
}

const handlesOf = ({ handles = [] }: Scene, theme: Theme) =>
  handles
    .map(({ cx, cy, r, group }) => {
      const [fill, stroke] = group === undefined ? (['surface', 'ink'] as const) : ([{ group }, 'surface'] as const)
      return tag('circle', {
        cx,
        cy,
        r,
        fill: colourOf(fill, theme),
        stroke: colourOf(stroke, theme),
        'stroke-width': 2
      })
    })
    .join('')

/** Positions of a layer's marks by group, 255 for none. */
function byGroup({ index, group }: { index: Uint32Array; group?: Uint8Array }): [number, number[]][] {
  const lists = new Map<number, number[]>()
  for (let i = 0; i < index.length; i++) {
    const key = group ? group[i] : 255
    const list = lists.get(key)
    if (list) list.push(i)
    else lists.set(key, [i])
  }
  return [...lists].sort(([a], [b]) => a - b)
}

const groupPaint = (group: number) => ({ group: group === 255 ? 6 : group })
const short = (value: number) => String(Math.round(value * 10) / 10)

/** One path a group: a dot is a line of no length with round ends. */
function pointsOf(layer: PointsLayer, theme: Theme): string {
  return byGroup(layer)
    .map(([group, at]) =>
      tag('path', {
        d: at.map((i) => `M${short(layer.x[i])} ${short(layer.y[i])}h0`).join(''),
        fill: 'none',
        stroke: colourOf(groupPaint(group), theme),
        'stroke-width': 2 * layer.r,
        'stroke-linecap': 'round',
        'stroke-opacity': 0.8
      })
    )
    .join('')
}

function linesOf(layer: LinesLayer, theme: Theme): string {
  const d = layer.x.length
  const line = (i: number) => `M${layer.x.map((x, j) => `${short(x)} ${short(layer.y[i * d + j])}`).join('L')}`
  return byGroup(layer)
    .map(([group, at]) =>
      tag('path', {
        d: at.map(line).join(''),
        fill: 'none',
        stroke: colourOf(groupPaint(group), theme),
        'stroke-width': layer.width,
        'stroke-opacity': 0.5
      })
    )
    .join('')
}

type Legend = NonNullable<Scene['legend']>

function legendLines(legend: Legend, width: number): Legend[] {
  const each = Math.max(1, Math.floor(width / 170))
  return Array.from({ length: Math.ceil(legend.length / each) }, (_, i) => legend.slice(i * each, (i + 1) * each))
}

function legendOf({ legend = [], width }: Scene, theme: Theme): string {
  return legendLines(legend, width)
    .flatMap((line, row) =>
      line.map(({ label, paint }, i) => {
        const [x, y] = [i * 170, 10 + row * 22]
        return (
          tag('circle', { cx: x + 5, cy: y, r: 5, fill: colourOf(paint, theme) }) +
          text(x + 16, y + 4, wrap(label, 150)[0] ?? '', { fill: colourOf('ink-2', theme) })
        )
      })
    )
    .join('')
}
