import type { LinesLayer, ParallelData, Scene, SceneContext, Size, TextMark, View, ViewKind } from '../kinds.ts'
import { r } from '../frame/axes.ts'
import { innerBox, type Box } from '../frame/boxes.ts'
import { groupBytes, legendOf } from '../frame/discs.ts'
import { extentOf, linear, type Scale } from '../frame/scale.ts'
import { emptyScene, sceneOf } from '../frame/scene.ts'
import { fit, textWidth } from '../frame/text.ts'

interface Layout {
  box: Box
  axes: { at: number; y: Scale; numbers: ArrayLike<number> }[]
  /** Where a missing value lies, under the axes; null where none is missing. */
  missing: number | null
  /** Names alternate between two rows where they would touch. */
  staggered: boolean
}

/** A sample of rows as lines through one axis a feature; each axis can be brushed. Missing values run under the axes, and it is said. */
export function parallelScene(view: View<'parallel'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const { t } = context
  const head = [t('views.feature'), t('views.low'), t('views.high')]
  if (!data.axes.length || !data.sample.length) return emptyScene(view, size, context, head)
  const layout = layoutOf(data, size)
  const { box, axes } = layout
  return sceneOf(view, size, {
    layers: [
      linesOf(data, layout),
      {
        mark: 'path',
        items: axes.map(({ at }) => ({ d: `M${r(at)},${r(box.y)}V${r(box.y + box.height)}`, stroke: 'edge' }))
      },
      {
        mark: 'text',
        items: [...axes.flatMap((_, i) => axisWords(data, layout, i, size, context)), ...missingWord(layout, context)]
      }
    ],
    legend: data.group && data.groups?.length ? legendOf(data.groups) : undefined,
    brushes: axes.map(({ at, y }, i) => ({
      box: { x: at - 10, y: box.y, width: 20, height: box.height },
      y: { column: data.axes[i].column, domain: y.domain() as [number, number] },
      label: t('views.brush.feature', { name: data.axes[i].label })
    })),
    tooltip: (x, y) => {
      const i = axes.findIndex(({ at }) => Math.abs(at - x) < 12)
      if (i < 0 || y < box.y || y > box.y + box.height) return null
      return {
        name: data.axes[i].label,
        values: [[data.axes[i].unit ?? t('views.value'), t.format.num(axes[i].y.invert(y))]]
      }
    },
    table: { head, rows: data.axes.map(({ label }, i) => [label, ...(axes[i].y.domain() as [number, number])]) }
  })
}

export const parallel: ViewKind<'parallel'> = { kind: 'parallel', scene: parallelScene }

function layoutOf(data: ParallelData, size: Size): Layout {
  const numbers = data.axes.map(({ values }) =>
    Array.isArray(values) ? new Float64Array(values.length).fill(NaN) : values
  )
  const missing = numbers.some((values) => data.sample.some((row) => !Number.isFinite(values[row])))
  const step = size.width / data.axes.length
  const staggered = data.axes.some(({ label }) => textWidth(label, 12, true) + 8 > step)
  const box = innerBox(size, { top: staggered ? 50 : 34, right: step / 2, bottom: missing ? 36 : 20, left: step / 2 })
  const gap = data.axes.length > 1 ? box.width / (data.axes.length - 1) : 0
  return {
    box,
    staggered,
    missing: missing ? box.y + box.height + 22 : null,
    axes: numbers.map((values, i) => ({
      at: data.axes.length > 1 ? box.x + i * gap : box.x + box.width / 2,
      numbers: values,
      y: linear(extentOf(Float64Array.from(data.sample, (row) => values[row])), [box.y + box.height, box.y])
    }))
  }
}

function linesOf(data: ParallelData, { axes, missing }: Layout): LinesLayer {
  const d = axes.length
  const y = new Float32Array(data.sample.length * d)
  data.sample.forEach((row, line) =>
    axes.forEach((axis, i) => {
      const value = axis.numbers[row]
      y[line * d + i] = Number.isFinite(value) ? axis.y(value) : missing!
    })
  )
  return {
    mark: 'lines',
    x: axes.map(({ at }) => at),
    y,
    index: data.sample,
    group: data.groups?.length ? groupBytes(data.group, data.sample) : undefined,
    width: data.sample.length > 500 ? 0.6 : 1
  }
}

/** An axis's name over it, and its ends in numbers. */
function axisWords(
  data: ParallelData,
  { box, axes, staggered }: Layout,
  i: number,
  size: Size,
  { t }: SceneContext
): TextMark[] {
  const { at, y } = axes[i]
  const step = size.width / axes.length
  const label = fit(data.axes[i].label, (staggered ? 1.9 : 1) * step - 8, 12, true)
  const half = textWidth(label, 12, true) / 2
  const x = Math.min(Math.max(at, half), size.width - half)
  const [low, high] = y.domain()
  /** Three digits, two where the axes stand close, none rather than a cut figure. */
  const small = (value: number) =>
    [t.format.num(value), t.format.num(value, 2)].find((text) => textWidth(text) <= step - 2) ?? ''
  return [
    {
      x,
      y: staggered && i % 2 === 0 ? 13 : staggered ? 29 : 13,
      text: label,
      anchor: 'middle',
      bold: true,
      paint: 'ink'
    },
    { x: at, y: box.y - 6, text: small(high), anchor: 'middle', paint: 'ink-3', halo: true },
    { x: at, y: box.y + box.height + 14, text: small(low), anchor: 'middle', paint: 'ink-3', halo: true }
  ]
}

const missingWord = ({ missing }: Layout, { t }: SceneContext): TextMark[] =>
  missing === null ? [] : [{ x: 0, y: missing + 12, text: t('views.missing'), paint: 'ink-3' }]
