import type { GroupByModel } from '@core/result/models.ts'
import type { Translate } from '@messages/index.ts'
import type { BarsData, Clause, HeatMapData, View } from '../../../views/kinds.ts'
import type { DomainView } from '../../types.ts'
import { readable } from '../../readable.ts'
import { modelOf } from '../../reading.ts'

type Key = string | number | null

/** One bar a group for one key, a heat map of the first measure for two. */
export const groupByView: DomainView = {
  id: 'group-by',
  kind: 'bars',
  build({ result, t }) {
    const model = modelOf(result, 'group-by')
    return model?.keys.length === 1 && model.groups.length ? bars(model, t) : null
  }
}

export const groupByMapView: DomainView = {
  id: 'group-by-map',
  kind: 'heat-map',
  build({ result, t }) {
    const model = modelOf(result, 'group-by')
    return model?.keys.length === 2 && model.groups.length ? map(model, t) : null
  }
}

const nameOf = (key: Key, t: Translate) => (key === null ? t('data-mining.missing') : String(key))
const clause = (column: string, key: Key): Clause => ({ column, of: 'table', values: [key] })

function bars(model: GroupByModel, t: Translate): View<'bars'> {
  const [key] = model.keys
  const measure = model.measures[0] ?? 'count'
  const valueOf = (group: GroupByModel['groups'][number]) => (measure === 'count' ? group.count : group.values[measure])
  const sorted = [...model.groups].sort((a, b) => valueOf(b) - valueOf(a))
  const data: BarsData = {
    bars: sorted.map((group) => ({
      label: nameOf(group.key[key], t),
      value: valueOf(group),
      select: clause(key, group.key[key])
    })),
    unit: readable(measure)
  }
  return {
    id: 'group-by',
    kind: 'bars',
    title: t('data-mining.view.group-by.title', {
      group: nameOf(sorted[0].key[key], t),
      measure: readable(measure),
      value: valueOf(sorted[0])
    }),
    description: t('data-mining.view.group-by.text', {
      groups: sorted.length,
      key: readable(key),
      n: sorted.reduce((sum, group) => sum + group.count, 0)
    }),
    data
  }
}

function map(model: GroupByModel, t: Translate): View<'heat-map'> {
  const [down, across] = model.keys
  const measure = model.measures[0] ?? 'count'
  const rows = [...new Set(model.groups.map((group) => group.key[down]))]
  const columns = [...new Set(model.groups.map((group) => group.key[across]))]
  const values = rows.map(() => columns.map(() => NaN))
  for (const group of model.groups)
    values[rows.indexOf(group.key[down])][columns.indexOf(group.key[across])] =
      measure === 'count' ? group.count : group.values[measure]
  const data: HeatMapData = {
    rows: rows.map((key) => nameOf(key, t)),
    columns: columns.map((key) => ({ label: nameOf(key, t) })),
    values,
    ramp: 'count',
    unit: readable(measure),
    select: (row, column) => [clause(down, rows[row]), clause(across, columns[column])]
  }
  return {
    id: 'group-by-map',
    kind: 'heat-map',
    title: t('data-mining.view.group-by.map', {
      measure: readable(measure),
      down: readable(down),
      across: readable(across)
    }),
    description: t('data-mining.view.group-by.text', {
      groups: model.groups.length,
      key: t.format.list([readable(down), readable(across)]),
      n: model.groups.reduce((sum, group) => sum + group.count, 0)
    }),
    data
  }
}
