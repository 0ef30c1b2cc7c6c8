import { bestAxis, turned, varianceAlong, type Degrees } from '@core/class/axis-variance.ts'
import type { Layer, SceneContext, TextMark } from '../kinds.ts'
import { axisAlong, axisUp, r, roomFor, ticksAlong, ticksUp } from '../frame/axes.ts'
import { innerBox, type Box } from '../frame/boxes.ts'
import { linear } from '../frame/scale.ts'
import { fit, textWidth } from '../frame/text.ts'
import type { AxisData } from './data.ts'

const angles = Array.from({ length: 91 }, (_, i) => 2 * i)
const quarters = [0, 45, 90, 135, 180]

/** The curve of variance along the axis against its angle, the best angle dashed, with a mark where the axis is held. */
export function curveLayers({ moments, angle }: AxisData, room: Box, { t }: SceneContext): Layer[] {
  const total = moments.xx + moments.yy
  const up = linear([0, total > 0 ? total : 1], [room.height - 40, 30])
  const left = roomFor(ticksUp(up, room.height - 70, t.format))
  const inner = innerBox(room, { top: 30, right: 14, bottom: 40, left: left + 8 })
  const box = { ...inner, x: inner.x + room.x, y: inner.y + room.y }
  const y = up.copy().range([box.y + box.height, box.y])
  const x = linear([0, 180], [box.x, box.x + box.width])
  const at = (degrees: Degrees): [number, number] => [x(degrees), y(varianceAlong(moments, degrees))]
  const line = `M${angles.map((one) => at(one).map(r).join(',')).join('L')}`
  const best = bestAxis(moments)
  return [
    ...axisUp(box, ticksUp(y, box.height, t.format), { title: fit(t('axis.along'), box.width) }),
    ...axisAlong(box, degreeTicks(box, x), { title: t('axis.angle'), titleRoom: box.width }),
    {
      mark: 'path',
      items: [
        ...(best === null
          ? []
          : [{ d: `M${r(x(best))},${r(box.y)}V${r(box.y + box.height)}`, stroke: 'ink-3', dash: true } as const]),
        { d: line, stroke: 'ink-2', width: 2 }
      ]
    },
    ...(angle === undefined ? [] : markAt(at(turned(angle)), t.format.num(varianceAlong(moments, angle)), box))
  ]

  function degreeTicks(within: Box, scale: typeof x) {
    const fitting = ticksAlong(scale, within.width, t.format).length > 2 ? quarters : [0, 90, 180]
    return fitting.map((value) => ({ value, at: scale(value), text: `${value}°` }))
  }
}

/** The variance is written above its mark, where the curve is not; under it at the top. */
function markAt([cx, cy]: [number, number], text: string, box: Box): Layer[] {
  const half = textWidth(text, 13, true) / 2
  const label: TextMark = {
    x: Math.min(Math.max(cx, box.x + half + 2), box.x + box.width - half - 2),
    y: cy - 12 > box.y + 10 ? cy - 12 : cy + 22,
    text,
    anchor: 'middle',
    bold: true,
    size: 13,
    halo: true
  }
  return [
    { mark: 'circle', items: [{ cx, cy, r: 6, fill: { group: 0 }, stroke: 'surface' }] },
    { mark: 'text', items: [label] }
  ]
}
