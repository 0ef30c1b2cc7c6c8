import type {
  HeatMapData,
  Layer,
  Paint,
  RectMark,
  Scene,
  SceneContext,
  Selected,
  Size,
  TextMark,
  View,
  ViewKind
} from '../kinds.ts'
import { r } from '../frame/axes.ts'
import { innerBox, type Box } from '../frame/boxes.ts'
import { discRadius } from '../frame/discs.ts'
import { emptyScene, sceneOf } from '../frame/scene.ts'
import { extentOf } from '../frame/scale.ts'
import { fit, lined, textWidth } from '../frame/text.ts'
import { rampScale } from './ramp-scale.ts'

interface Layout {
  box: Box
  cell: { width: number; height: number }
  gap: number
  /** Left edge of the column for the selection; null where the view has none. */
  own: number | null
  ownWidth: number
  /** Only every so many rows or columns are named, where there is no room for all. */
  rowStep: number
  columnStep: number
  slanted: boolean
}

/** A grid of cells with their figures: signed values blue to orange clipped at ± limit, counts in cividis from 0. */
export function heatMapScene(view: View<'heat-map'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const head = ['', ...data.columns.map(({ label }) => label)]
  if (!data.rows.length || !data.columns.length) return emptyScene(view, size, context, head)
  const layout = layoutOf(data, size, context)
  const paint = painter(data)
  const cells: RectMark[] = []
  const figures: TextMark[] = []
  data.rows.forEach((row, i) =>
    data.columns.forEach((column, j) => {
      const value = data.values[i]?.[j] ?? NaN
      const at = cellAt(layout, i, layout.box.x + j * layout.cell.width, layout.cell.width)
      const text = figure(data, value, context)
      cells.push({ ...at, fill: paint(value), select: data.select?.(i, j), label: `${row}, ${column.label}: ${text}` })
      figures.push(...figureIn(at, text, paint(value)))
    })
  )
  return sceneOf(view, size, {
    layers: [
      { mark: 'rect', items: cells },
      { mark: 'text', items: [...figures, ...rowNames(data, layout)] },
      ...columnHeads(data, layout, size.width),
      ...rampScale(data, mostOf(data), layout.box, size, context)
    ],
    tooltip: tooltipOf(data, layout, context),
    table: { head, rows: data.rows.map((row, i) => [row, ...data.values[i]]) }
  })
}

/** One more column, outlined in ink: the values of the selected rows. */
function emphasise(view: View<'heat-map'>, scene: Scene, selected: Selected, context: SceneContext): Layer[] {
  const { data } = view
  if (!data.ofSelection || !data.rows.length || !data.columns.length) return []
  const layout = layoutOf(data, scene, context)
  if (layout.own === null) return []
  const paint = painter(data)
  const values = data.ofSelection(selected.mask)
  const cells = values.map((value, i) => ({ ...cellAt(layout, i, layout.own!, layout.ownWidth), fill: paint(value) }))
  const { box, own, ownWidth } = layout
  const word = fit(context.t('views.selected'), ownWidth + 14, 12, true)
  return [
    { mark: 'rect', items: cells },
    {
      mark: 'rect',
      items: [{ x: own - 0.5, y: box.y - 0.5, width: ownWidth, height: box.height, fill: 'none', stroke: 'ink' }]
    },
    {
      mark: 'text',
      items: [
        ...cells.flatMap((cell, i) => figureIn(cell, figure(data, values[i], context), cell.fill)),
        { x: own + ownWidth / 2, y: box.y - 9, text: word, anchor: 'middle', bold: true, paint: 'ink' }
      ]
    }
  ]
}

export const heatMap: ViewKind<'heat-map'> = { kind: 'heat-map', scene: heatMapScene, emphasise }

function layoutOf(data: HeatMapData, size: Size, { t }: SceneContext): Layout {
  const wanted = Math.max(...data.rows.map((name) => textWidth(name))) + 10
  const left = Math.ceil(Math.min(wanted, size.width * 0.34))
  const own = data.ofSelection ? Math.max(44, textWidth(t('views.selected'), 12, true) + 6) : 0
  const words = data.columns.every(({ group }) => group === undefined)
  const widest = words ? Math.max(...data.columns.map(({ label }) => textWidth(label))) : 0
  const bare = own ? own + 14 : 4
  const slanted = words && widest + 6 > Math.max(1, size.width - left - bare) / data.columns.length
  // The last slanted name leans out over the right edge.
  const right = slanted && !own ? Math.min(64, size.width * 0.12, widest * 0.72) : bare
  const room = Math.max(1, size.width - left - right) / data.columns.length
  const top = slanted ? Math.ceil(Math.min(96, widest * 0.72 + 16, size.height * 0.3)) : 26
  const box = innerBox(size, { top, right, bottom: 34, left })
  const cell = { width: room, height: box.height / data.rows.length }
  return {
    box,
    cell,
    gap: cell.width > 8 && cell.height > 8 ? 1 : 0,
    own: own ? box.x + box.width + 12 : null,
    ownWidth: own,
    rowStep: Math.ceil(14 / cell.height),
    columnStep: Math.ceil((slanted ? 18 : words ? 1 : 2 * discRadius + 2) / cell.width),
    slanted
  }
}

const cellAt = ({ box, cell, gap }: Layout, row: number, x: number, width: number): Box => ({
  x,
  y: box.y + row * cell.height,
  width: Math.max(0.5, width - gap),
  height: Math.max(0.5, cell.height - gap)
})

function figureIn(cell: Box, text: string, on: Paint): TextMark[] {
  if (!text || textWidth(text) > cell.width - 2 || cell.height < 13) return []
  return [{ x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 + 4, text, anchor: 'middle', on }]
}

/** The value as it stands in the cell: a signed one with its sign. */
function figure({ ramp, digits = 1 }: HeatMapData, value: number, { t }: SceneContext): string {
  if (Number.isNaN(value)) return '–'
  if (ramp === 'count') return Number.isInteger(value) ? t.format.int(value) : t.format.num(value)
  const text = t.format.fixed(Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value, digits)
  return value >= 0.5 * 10 ** -digits ? `+${text}` : text
}

const mostOf = ({ values }: HeatMapData) => Math.max(0, extentOf(values.flat())[1])

function painter(data: HeatMapData): (value: number) => Paint {
  const limit = data.limit ?? 2
  const most = mostOf(data) || 1
  return (value) => {
    if (Number.isNaN(value)) return 'sunken'
    return data.ramp === 'signed' ? { signed: value / limit } : { count: value / most }
  }
}

function rowNames(data: HeatMapData, { box, cell, rowStep }: Layout): TextMark[] {
  return data.rows.flatMap((name, i) => {
    if (i % rowStep) return []
    const middle = box.y + (i + 0.5) * cell.height + 4
    const lines = lined(name, box.x - 10, cell.height >= 32 ? 2 : 1)
    return lines.map((text, line): TextMark => {
      const y = middle + (line - (lines.length - 1) / 2) * 14
      return { x: box.x - 9, y, text, anchor: 'end', paint: 'ink' }
    })
  })
}

function columnHeads(data: HeatMapData, { box, cell, columnStep, slanted }: Layout, width: number): Layer[] {
  const middle = (j: number) => box.x + (j + 0.5) * cell.width
  const shown = data.columns.map((column, j) => ({ ...column, j })).filter(({ j }) => j % columnStep === 0)
  const badges = shown.flatMap(({ group, j }) =>
    group === undefined
      ? []
      : [{ cx: middle(j), cy: box.y - 14, group, text: String(group + 1), select: data.select?.(0, j) }]
  )
  const words = shown.flatMap(({ group, label, j }): TextMark[] => {
    if (group !== undefined) return []
    if (!slanted) return [{ x: middle(j), y: box.y - 9, text: label, anchor: 'middle' as const, paint: 'ink' as const }]
    const reach = Math.min((box.y - 14) / 0.72, (width - 4 - middle(j)) / 0.72)
    const text = fit(label, reach)
    return [{ x: r(middle(j) + 3), y: box.y - 7, text, rotate: -45, paint: 'ink' as const }]
  })
  return [
    { mark: 'badge', items: badges },
    { mark: 'text', items: words }
  ]
}

function tooltipOf(data: HeatMapData, { box, cell }: Layout, { t }: SceneContext): Scene['tooltip'] {
  return (x, y) => {
    const column = Math.floor((x - box.x) / cell.width)
    const row = Math.floor((y - box.y) / cell.height)
    const value = data.values[row]?.[column]
    if (value === undefined) return null
    return {
      name: data.rows[row],
      values: [[data.columns[column].label, `${t.format.num(value, 5)} ${data.unit}`.trim()]]
    }
  }
}
