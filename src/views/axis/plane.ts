import { direction } from '@core/class/axis-variance.ts'
import type { CircleMark, Layer, PathMark, SceneContext } from '../kinds.ts'
import { axisAlong, axisUp, r, ticksAlong, ticksUp } from '../frame/axes.ts'
import type { Box } from '../frame/boxes.ts'
import { clipped } from '../frame/clip.ts'
import { fit, textWidth } from '../frame/text.ts'
import { mostPoints } from '../scatter/layout.ts'
import { rasterOf } from '../scatter/raster.ts'
import type { AxisData } from './data.ts'
import type { AxisLayout } from './layout.ts'

/** Positions of the rows that have both coordinates. */
export function rowsOf({ x, y }: AxisData): Uint32Array {
  return Uint32Array.from({ length: Math.min(x.length, y.length) }, (_, i) => i).filter(
    (i) => Number.isFinite(x[i]) && Number.isFinite(y[i])
  )
}

/** Grid, axes and rows of the plane, with what lies over them where an axis is held. */
export function planeLayers(data: AxisData, rows: Uint32Array, layout: AxisLayout, { t }: SceneContext): Layer[] {
  const { plane, x, y } = layout
  return [
    ...axisUp(plane, ticksUp(y, plane.height, t.format)),
    ...axisAlong(plane, ticksAlong(x, plane.width, t.format), {
      title: data.xLabel && `${data.xLabel} →`,
      titleRoom: plane.width,
      rules: true
    }),
    pointsOf(data, rows, layout),
    ...(data.angle === undefined ? [] : axisLayers(data, data.angle, layout)),
    meanMark(layout),
    words(data, plane)
  ]
}

function pointsOf(data: AxisData, rows: Uint32Array, { plane, x, y }: AxisLayout): Layer {
  if (rows.length > mostPoints) return rasterOf(data, rows, { x, y }, plane)
  return {
    mark: 'points',
    x: Float32Array.from(rows, (i) => x(data.x[i])),
    y: Float32Array.from(rows, (i) => y(data.y[i])),
    index: rows,
    r: rows.length > 20_000 ? 0.8 : rows.length > 3000 ? 1.1 : rows.length > 300 ? 2 : 3
  }
}

/** Feet under the axes, projections over them. */
function axisLayers(data: AxisData, angle: number, layout: AxisLayout): Layer[] {
  const { feet, dots } = feetOf(data, angle, layout)
  const lines: PathMark[] = [{ d: through(layout, angle), stroke: 'ink', width: 2.5 }]
  if (data.second) lines.unshift({ d: through(layout, angle + 90), stroke: 'ink-2', width: 1.75, dash: true })
  return [
    { mark: 'path', items: feet },
    { mark: 'path', items: lines },
    { mark: 'circle', items: dots }
  ]
}

/** A line through the mean, as long as the plane holds it. */
function through({ centre: [cx, cy], plane }: AxisLayout, angle: number): string {
  const [c, s] = direction(angle)
  const far = plane.width + plane.height + Math.abs(cx) + Math.abs(cy)
  return clipped(
    [
      [cx - far * c, cy + far * s],
      [cx + far * c, cy - far * s]
    ],
    plane
  )
}

function feetOf(data: AxisData, angle: number, { plane, x, y }: AxisLayout) {
  const [c, s] = direction(angle)
  const [mx, my] = data.moments.mean
  const feet: PathMark[] = []
  const dots: CircleMark[] = []
  for (const i of data.feet ?? []) {
    const along = c * (data.x[i] - mx) + s * (data.y[i] - my)
    if (!Number.isFinite(along)) continue
    const [px, py] = [x(mx + along * c), y(my + along * s)]
    const d = clipped(
      [
        [x(data.x[i]), y(data.y[i])],
        [px, py]
      ],
      plane
    )
    if (d) feet.push({ d, stroke: 'ink-3', width: 1, opacity: 0.55 })
    if (holds(plane, px, py)) dots.push({ cx: r(px), cy: r(py), r: 2.5, fill: { group: 0 }, opacity: 0.85 })
  }
  return { feet, dots }
}

const holds = ({ x, y, width, height }: Box, px: number, py: number) =>
  px >= x && px <= x + width && py >= y && py <= y + height

function meanMark({ centre: [cx, cy] }: AxisLayout): Layer {
  return { mark: 'circle', items: [{ cx, cy, r: 5, fill: 'surface', stroke: 'ink' }] }
}

/** The title of the axis up in the one corner, the note in the other where both have room, else under it. */
function words({ yLabel, note = '' }: AxisData, plane: Box): Layer {
  const title = yLabel && fit(`↑ ${yLabel}`, plane.width - 8)
  const beside = textWidth(title) + textWidth(note, 13, true) + 32 < plane.width
  return {
    mark: 'text',
    items: [
      { x: plane.x + 6, y: plane.y + 12, text: title, paint: 'ink-2', halo: true },
      {
        x: plane.x + plane.width - 6,
        y: plane.y + (beside ? 14 : 30),
        text: fit(note, plane.width - 12, 13, true),
        anchor: 'end',
        bold: true,
        size: 13,
        halo: true
      }
    ]
  }
}
