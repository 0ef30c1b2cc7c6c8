import type { FiguresData, PathMark, Scene, SceneContext, Size, TextMark, View, ViewKind } from '../kinds.ts'
import { r } from '../frame/axes.ts'
import { emptyScene, sceneOf } from '../frame/scene.ts'
import { fit } from '../frame/text.ts'
import { figuresLayout, headHeight, type FiguresLayout } from './layout.ts'

/**
 * A table as a picture: head, rows between hairlines, numbers right. A page shows `figures` as a real table in its place.
 *
 * Rows and columns that the size does not hold are counted; the table behind has all of them, raw.
 */
export function figuresScene(view: View<'figures'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const table = { head: data.head.map(({ label }) => label), rows: data.raw }
  if (!data.rows.length) return emptyScene(view, size, context, table.head)
  const layout = figuresLayout(data, size, context)
  const end = headHeight + layout.shown.length * layout.line
  return sceneOf(view, size, {
    layers: [
      { mark: 'rect', items: [{ x: 0, y: 0, width: size.width, height: headHeight, fill: 'sunken' }] },
      { mark: 'path', items: [headHeight, ...layout.shown.map((_, i) => bottom(layout, i))].map((y) => rule(y, size)) },
      { mark: 'text', items: [...headOf(data, layout), ...layout.shown.flatMap((_, i) => cellsOf(data, layout, i))] },
      { mark: 'text', items: wordsUnder(layout, end, size) }
    ],
    figures: data,
    table
  })
}

export const figures: ViewKind<'figures'> = { kind: 'figures', scene: figuresScene }

const bottom = ({ line }: FiguresLayout, i: number) => headHeight + (i + 1) * line
const rule = (y: number, { width }: Size): PathMark => ({ d: `M0,${r(y)}H${r(width)}`, stroke: 'line' })

type Column = FiguresLayout['columns'][number]

function cell({ left, right }: Column, numeric: boolean, text: string, y: number, look: Partial<TextMark>): TextMark {
  return {
    x: numeric ? right : left,
    y,
    text: fit(text, right - left, 12, look.bold),
    ...(numeric && { anchor: 'end' }),
    ...look
  }
}

const headOf = ({ head }: FiguresData, { columns }: FiguresLayout): TextMark[] =>
  columns.map((column) => {
    const { label, numeric } = head[column.at]
    return cell(column, numeric, label, headHeight - 9, { bold: true, paint: 'ink-2' })
  })

function cellsOf({ head }: FiguresData, layout: FiguresLayout, i: number): TextMark[] {
  const { cells, strong } = layout.shown[i]
  const y = bottom(layout, i) - layout.line / 2 + 4
  return layout.columns
    .map((column) =>
      cell(column, head[column.at].numeric, cells[column.at] ?? '', y, { ...(strong && { bold: true }), paint: 'ink' })
    )
    .filter(({ text }) => text)
}

function wordsUnder({ foot, remark }: FiguresLayout, end: number, { width }: Size): TextMark[] {
  return [...(remark ? [remark] : []), ...foot].map((text, i) => ({
    x: 2,
    y: end + 16 + i * 17,
    text: fit(text, width - 2),
    paint: i === 0 && remark ? 'ink-3' : 'ink-2'
  }))
}
