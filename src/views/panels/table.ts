import type { PanelData, PanelsData, Scene } from '../kinds.ts'
import type { Translate } from '@messages/index.ts'

type Row = (string | number)[]

/** Lines, levels and named points of all panels in full; of points how many there are, since rows stand in the grid. */
export function panelsTable({ panels }: PanelsData, t: Translate): Scene['table'] {
  const name = panels.length > 1 ? [t('views.panel')] : []
  const one = panels.length === 1 ? panels[0] : undefined
  return {
    head: [
      ...name,
      t('views.series'),
      one?.xLabel || 'x',
      one?.yLabel || 'y',
      t('views.low'),
      t('views.high'),
      t('views.rows')
    ],
    rows: panels.flatMap((panel) => {
      const head = name.length ? [panel.title || panel.xLabel] : []
      return rowsOf(panel, t).map((row) => [...head, ...row])
    })
  }
}

function rowsOf({ levels = [], lines = [], marks = [], points, yLabel }: PanelData, t: Translate): Row[] {
  return [
    ...levels.map(({ label, value, low, high, n }): Row => [yLabel, label, value, low, high, n ?? NaN]),
    ...marks.map(({ label, x, y, low = NaN, high = NaN }): Row => [label, x, y, low, high, NaN]),
    ...lines.flatMap(({ name, x, y, low, high }) =>
      x.map((value, i): Row => [name ?? yLabel, value, y[i], low?.[i] ?? NaN, high?.[i] ?? NaN, NaN])
    ),
    ...(points ? [[t('views.rows'), NaN, NaN, NaN, NaN, Math.min(points.x.length, points.y.length)] as Row] : [])
  ]
}
