import type { PanelData, PointsLayer, Scene } from '../kinds.ts'
import type { Translate } from '@messages/index.ts'
import { inside } from '../frame/boxes.ts'
import type { Panel } from './layout.ts'

type Values = [string, string][]

/** A level with its interval; else the nearest point within eight pixels; else each line's value at the x under the pointer. */
export function panelTip(panels: readonly Panel[], points: PointsLayer | null, t: Translate): Scene['tooltip'] {
  return (px, py) => {
    const panel = panels.find(({ box }) => inside({ x: px, y: py, width: 0, height: 0 }, box))
    if (!panel) return null
    const { data, levels, box } = panel
    const level = levels[Math.floor(((px - box.x) / box.width) * levels.length)]
    const up = (value: number) => (data.percentY ? t.format.percent(value, 1) : t.format.num(value))
    const along = (value: number) => (data.percentX ? t.format.percent(value, 1) : t.format.num(value))
    if (level) return { name: level.data.label, values: levelValues(data, level.data, up, t) }
    const near = points ? nearest(points, px, py) : -1
    if (near >= 0)
      return {
        name: t('views.row', { row: points!.index[near] + 1 }),
        values: [
          [data.xLabel || 'x', along(panel.x.invert(points!.x[near]))],
          [data.yLabel || 'y', up(panel.y.invert(points!.y[near]))]
        ]
      }
    const at = panel.x.invert(px)
    const values = (data.lines ?? []).flatMap((line) => lineValue(line, at, data, up))
    return values.length ? { name: `${data.xLabel || 'x'}: ${along(at)}`, values } : null
  }
}

function levelValues(
  { yLabel }: PanelData,
  { value, low, high, n }: NonNullable<PanelData['levels']>[number],
  up: (value: number) => string,
  t: Translate
): Values {
  const values: Values = [[yLabel || t('views.value'), up(value)]]
  if (Number.isFinite(low) && Number.isFinite(high)) values.push([t('views.interval'), `${up(low)} – ${up(high)}`])
  if (n !== undefined) values.push([t('views.rows'), t.format.int(n)])
  return values
}

/** A line's value between its points, along the straight or, of stairs, the step under the pointer. */
function lineValue(
  { x, y, low, high, name, step }: NonNullable<PanelData['lines']>[number],
  at: number,
  { yLabel }: PanelData,
  up: (value: number) => string
): Values {
  const i = x.findIndex((value, j) => j > 0 && Math.min(x[j - 1], value) <= at && Math.max(x[j - 1], value) >= at)
  if (i < 0) return []
  const share = x[i] === x[i - 1] ? 1 : step ? 0 : (at - x[i - 1]) / (x[i] - x[i - 1])
  const of = (list: number[]) => list[i - 1] + share * (list[i] - list[i - 1])
  const value = of(y)
  if (!Number.isFinite(value)) return []
  const ends = low && high ? [of(low), of(high)] : []
  const interval = ends.length && ends.every(Number.isFinite) ? ` (${up(ends[0])} – ${up(ends[1])})` : ''
  return [[name ?? (yLabel || 'y'), `${up(value)}${interval}`]]
}

function nearest({ x, y }: PointsLayer, px: number, py: number): number {
  let best = -1
  let least = 64
  for (let i = 0; i < x.length; i++) {
    const distance = (x[i] - px) ** 2 + (y[i] - py) ** 2
    if (distance < least) {
      least = distance
      best = i
    }
  }
  return best
}
