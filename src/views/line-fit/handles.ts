import { residualOf, type Line } from '@core/class/least-squares.ts'
import type { HandleMark, SceneContext } from '../kinds.ts'
import type { LineFitData } from './data.ts'
import type { LineFitLayout } from './layout.ts'

/** Where along x the two handles of a line stand, as shares of the plane. */
const places = [0.12, 0.88]

/** The two places where a line is held, in data units. */
export function lineEnds(line: Line, { x: [low, high], y }: LineFitData['domain']): [number, number][] {
  return places.map((share) => {
    const x = low + share * (high - low)
    return [x, clamp(-residualOf(line, x, 0), y)]
  })
}

/** Handles on the line's two ends (`line-0`, `line-1`) and on every point (`point-0`…), each where it can be moved. */
export function lineFitHandles(data: LineFitData, layout: LineFitLayout, { t }: SceneContext): HandleMark[] {
  const { x, y } = layout
  const { domain, line, moves, rows } = data
  const to = (px: number, py: number): [number, number] => [
    clamp(x.invert(px), domain.x),
    clamp(y.invert(py), domain.y)
  ]
  const ends: HandleMark[] =
    !line || !moves.line
      ? []
      : lineEnds(line, domain).map(([u, v], end) => ({
          id: `line-${end}`,
          cx: x(u),
          cy: y(v),
          r: 9,
          label: t('line-fit.end', { end, y: v }),
          along: 'y',
          to: (_px, py) => [u, to(x(u), py)[1]]
        }))
  const points: HandleMark[] = !moves.points
    ? []
    : Array.from(rows, (row, i) => ({
        id: `point-${i}`,
        cx: x(data.x[i]),
        cy: y(data.y[i]),
        r: 6,
        label: t('line-fit.point', { row: row + 1, x: data.x[i], y: data.y[i] }),
        to
      }))
  return [...ends, ...points]
}

const clamp = (value: number, [low, high]: [number, number]) => Math.min(high, Math.max(low, value))
