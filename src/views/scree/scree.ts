import { scaleBand } from 'd3'
import type { Layer, Scene, ScreeData, SceneContext, Size, View, ViewKind } from '../kinds.ts'
import { axisAlong, axisUp, r, roomFor, ticksUp } from '../frame/axes.ts'
import { innerBox, type Box } from '../frame/boxes.ts'
import { spread } from '../frame/labels.ts'
import { linear, type Scale } from '../frame/scale.ts'
import { emptyScene, sceneOf } from '../frame/scene.ts'
import { textWidth } from '../frame/text.ts'

/** Shares of variance as bars, their sum as a line, and the share a component of permuted columns would have by chance. */
export function screeScene(view: View<'scree'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const { t } = context
  const head = [
    t('views.component'),
    t('views.share'),
    t('views.cumulative'),
    t('views.eigenvalue'),
    t('views.by-chance')
  ]
  if (!data.shares.length) return emptyScene(view, size, context, head)
  const words = [t('views.cumulative'), t('views.by-chance')]
  const room = Math.min(size.width * 0.3, Math.max(...words.map((word) => textWidth(word))) + 12)
  const percent = { text: (value: number) => t.format.percent(value, 0) }
  const up = ticksUp(linear([0, 1], [size.height - 44, 10]), size.height - 54, t.format, percent)
  const box = innerBox(size, { top: 10, right: room, bottom: 40, left: roomFor(up) })
  const y = linear([0, 1], [box.y + box.height, box.y])
  const band = scaleBand<number>(
    data.shares.map((_, i) => i),
    [box.x, box.x + box.width]
  ).padding(0.25)
  const sums = cumulative(data.shares)
  const chance = chanceOf(data)
  return sceneOf(view, size, {
    layers: [
      ...axisUp(box, ticksUp(y, box.height, t.format, percent)),
      { mark: 'rect', items: barsOf(data, sums, band, y, box, context) },
      ...lines(sums, chance, data.kept, band, y),
      ...axisAlong(box, componentTicks(data.shares.length, band, box), { title: t('views.component') }),
      endLabels(sums, chance, y, box, words)
    ],
    tooltip: (px, py) => {
      const i = Math.floor((px - box.x) / band.step())
      if (py < box.y || py > box.y + box.height || data.shares[i] === undefined || px < box.x) return null
      return {
        name: `${t('views.component')} ${i + 1}`,
        values: [
          [t('views.share'), t.format.percent(data.shares[i], 1)],
          [t('views.cumulative'), t.format.percent(sums[i], 1)],
          [t('views.eigenvalue'), t.format.num(data.eigenvalues[i], 4)],
          ...(data.thresholds ? [[t('views.by-chance'), t.format.num(data.thresholds[i], 4)] as [string, string]] : [])
        ]
      }
    },
    table: {
      head,
      rows: data.shares.map((share, i) => [i + 1, share, sums[i], data.eigenvalues[i], data.thresholds?.[i] ?? ''])
    }
  })
}

export const scree: ViewKind<'scree'> = { kind: 'scree', scene: screeScene }

type Band = ReturnType<typeof scaleBand<number>>

const finite = (value: number) => (Number.isFinite(value) ? value : 0)
const within = (value: number) => Math.min(1, Math.max(0, finite(value)))

function cumulative(shares: number[]): number[] {
  let sum = 0
  return shares.map((share) => (sum += finite(share)))
}

/** Thresholds as shares of the same total. */
function chanceOf({ thresholds, eigenvalues }: ScreeData): number[] {
  const total = eigenvalues.reduce((sum, value) => sum + finite(value), 0)
  return total > 0 ? (thresholds ?? []).map((value) => value / total) : []
}

function barsOf(data: ScreeData, sums: number[], band: Band, y: Scale, box: Box, { t }: SceneContext) {
  return data.shares.map((share, i) => {
    const top = y(within(share))
    return {
      x: band(i)!,
      y: top,
      width: Math.max(0.5, band.bandwidth()),
      height: box.y + box.height - top,
      fill: i < data.kept ? ('ink-2' as const) : ('mark-2' as const),
      label: `${i + 1}: ${t.format.percent(share, 1)}, ${t.format.percent(sums[i], 1)}`
    }
  })
}

function lines(sums: number[], chance: number[], kept: number, band: Band, y: Scale): Layer[] {
  const at = (i: number) => band(i)! + band.bandwidth() / 2
  const through = (values: number[]) =>
    values.map((value, i) => `${i ? 'L' : 'M'}${r(at(i))},${r(y(within(value)))}`).join('')
  return [
    {
      mark: 'path',
      items: [
        { d: through(sums), stroke: 'ink', width: 1.75 },
        ...(chance.length ? [{ d: through(chance), stroke: 'ink-3' as const, width: 1.5, dash: true }] : [])
      ]
    },
    {
      mark: 'circle',
      items:
        sums.length > 40
          ? []
          : sums.map((value, i) => ({
              cx: at(i),
              cy: y(within(value)),
              r: i === kept - 1 ? 4.5 : 2.75,
              fill: i === kept - 1 ? ('ink' as const) : ('surface' as const),
              stroke: 'ink' as const
            }))
    }
  ]
}

/** Component numbers under as many bars as have room. */
function componentTicks(count: number, band: Band, box: Box) {
  const step = Math.max(1, Math.ceil((textWidth(String(count)) + 6) / band.step()), Math.ceil(count / 12))
  return Array.from({ length: count }, (_, i) => i)
    .filter((i) => i % step === 0)
    .map((i) => ({
      value: i + 1,
      at: Math.min(box.x + box.width, band(i)! + band.bandwidth() / 2),
      text: String(i + 1)
    }))
}

function endLabels(sums: number[], chance: number[], y: Scale, box: Box, words: string[]): Layer {
  const ends = [sums, chance].flatMap((values, i) =>
    values.length
      ? [{ y: y(within(values.at(-1))), text: words[i], paint: i ? ('ink-2' as const) : ('ink' as const) }]
      : []
  )
  const ys = spread(
    ends.map((end) => end.y),
    15,
    box.y + 6,
    box.y + box.height
  )
  return {
    mark: 'text',
    items: ends.map(({ text, paint }, i) => ({ x: box.x + box.width + 6, y: ys[i] + 4, text, paint }))
  }
}
