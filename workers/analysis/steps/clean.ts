import { Refusal } from '@core/outcome.ts'
import { cleanSpec } from '@core/recipe/steps/clean.ts'
import type { CleanModel } from '@core/result/models.ts'
import type { Column } from '@core/table/types.ts'
import { imputation, imputed } from '../clean/impute.ts'
import { outlierBounds, usualLimit, type Bounds } from '../clean/outlier-bounds.ts'
import { reasonToSetAside } from '../clean/set-aside.ts'
import { needColumn } from '../need-column.ts'
import type { WorkFrame } from '../frame.ts'
import { groupRows } from '../grouping/group-rows.ts'
import { countMissing, markMissing, unmarked } from '../missing.ts'
import type { StepContext, StepRunner, Tick } from '../types.ts'

interface Params {
  missing: 'drop' | 'mean' | 'median' | 'mode' | 'constant'
  constant: number | string
  duplicates: 'drop' | 'keep'
  duplicateKey: string[] | null
  outliers: 'keep' | 'mark' | 'drop' | 'winsorise'
  outlierMethod: 'iqr' | 'z-score'
  outlierLimit: number | null
  named: string[] | null
}

/** A frame on its way through the cleaning, with what was done so far. */
interface Cleaning {
  frame: WorkFrame
  model: CleanModel
  context: StepContext
  params: Params
  fitted?: CleanModel
}

/**
 * Sets aside features that describe no row, drops duplicates, then deals with missing values and outliers of the features, in this order.
 *
 * The label and other columns are left alone. Fails `no-rows` where nothing is left, naming the column that is missing most;
 * `no-features` where every feature was set aside; `all-missing` where a column has nothing to fill it with.
 */
export const clean: StepRunner = {
  spec: cleanSpec,
  async *run(context, params) {
    const model: CleanModel = {
      rowsIn: context.frame.n,
      rowsOut: 0,
      duplicates: 0,
      missing: [],
      outliers: [],
      setAside: []
    }
    const cleaning: Cleaning = {
      frame: context.frame,
      model,
      context,
      params: params as unknown as Params,
      fitted: context.fitted as CleanModel | undefined
    }
    yield* setAside(cleaning)
    yield* dropDuplicates(cleaning)
    yield* cleaning.params.missing === 'drop' ? dropMissing(cleaning) : fillMissing(cleaning)
    yield* dealWithOutliers(cleaning)
    model.rowsOut = cleaning.frame.n
    return { model, frame: cleaning.frame }
  }
}

function* setAside(cleaning: Cleaning): Generator<Tick, void> {
  const { frame, model, params, fitted } = cleaning
  const kept: string[] = []
  for (const [index, name] of frame.features.entries()) {
    yield { done: index, of: frame.features.length }
    const reason = fitted
      ? fitted.setAside.find((one) => one.column === name)?.reason
      : params.named?.includes(name)
        ? undefined
        : reasonToSetAside(needColumn(frame, name))
    if (reason) model.setAside.push({ column: name, reason })
    else kept.push(name)
  }
  if (frame.features.length && !kept.length)
    throw new Refusal('no-features', { setAside: model.setAside.map((one) => one.column) })
  cleaning.frame = frame.withFeatures(kept)
}

function* dropDuplicates(cleaning: Cleaning): Generator<Tick, void> {
  const { frame, model, params, context } = cleaning
  const key = params.duplicateKey?.length ? params.duplicateKey : undefined
  // A frame of another unit has a key: no two of its rows are the same.
  if (params.duplicates === 'keep' || (frame.key && !key)) return
  const names = key ?? [...frame.columns.keys()].filter((name) => !frame.added.includes(name))
  const columns = names.map((name) => needColumn(frame, name))
  const groups = yield* groupRows(columns, frame.n)
  model.duplicates = frame.n - groups.count
  context.dropped('duplicates', model.duplicates)
  cleaning.frame = frame.take(groups.first)
}

function* dropMissing(cleaning: Cleaning): Generator<Tick, void> {
  const { frame, model, context } = cleaning
  const mask = new Uint8Array(frame.n)
  for (const [index, name] of frame.features.entries()) {
    yield { done: index, of: frame.features.length }
    const column = needColumn(frame, name)
    model.missing.push({ column: name, rows: countMissing(column), done: 'drop' })
    markMissing(column, mask)
  }
  const left = unmarked(mask)
  if (frame.n > 0 && left.length === 0) {
    const worst = model.missing.reduce((a, b) => (b.rows > a.rows ? b : a))
    throw new Refusal('no-rows', { column: worst.column, rows: worst.rows, of: frame.n }, { column: worst.column })
  }
  context.dropped('missing', frame.n - left.length)
  cleaning.frame = frame.take(left)
}

function* fillMissing(cleaning: Cleaning): Generator<Tick, void> {
  const { model, params, fitted, frame } = cleaning
  for (const [index, name] of frame.features.entries()) {
    yield { done: index, of: frame.features.length }
    const column = needColumn(frame, name)
    const rows = countMissing(column)
    const known = fitted?.missing.find((one) => one.column === name)
    const { done, value } =
      known?.value !== undefined
        ? { done: known.done, value: known.value }
        : imputation(name, column, params.missing, params.constant)
    model.missing.push({ column: name, rows, done, value })
    if (rows > 0) cleaning.frame = cleaning.frame.with(`clean.${name}`, imputed(column, value), name)
  }
}

function* dealWithOutliers(cleaning: Cleaning): Generator<Tick, void> {
  const { params, model, context, fitted } = cleaning
  if (params.outliers === 'keep') return
  const { frame } = cleaning
  const mask = new Uint8Array(frame.n)
  for (const [index, name] of frame.features.entries()) {
    yield { done: index, of: frame.features.length }
    const column = needColumn(frame, name)
    if ('codes' in column || (column.kind !== 'integer' && column.kind !== 'number')) continue
    const bounds = fitted ? fittedBounds(fitted, name) : boundsOf(column.values, params)
    if (!bounds) continue
    const rows = markBeyond(column.values, bounds, mask)
    model.outliers.push({ column: name, rows, done: params.outliers, ...bounds })
    if (params.outliers === 'winsorise' && rows > 0)
      cleaning.frame = cleaning.frame.with(`clean.${name}`, winsorised(column, bounds), name)
  }
  if (params.outliers === 'mark') cleaning.frame = frame.with('outlier', { kind: 'boolean', values: mask })
  if (params.outliers === 'drop') {
    const left = unmarked(mask)
    if (frame.n > 0 && left.length === 0) {
      const worst = model.outliers.reduce((a, b) => (b.rows > a.rows ? b : a))
      throw new Refusal('no-rows', { column: worst.column, rows: worst.rows, of: frame.n }, { column: worst.column })
    }
    context.dropped('outliers', frame.n - left.length)
    cleaning.frame = frame.take(left)
  }
}

function boundsOf(values: ArrayLike<number>, { outlierMethod, outlierLimit }: Params): Bounds | null {
  return outlierBounds(values, outlierMethod, outlierLimit ?? usualLimit[outlierMethod])
}

function fittedBounds(fitted: CleanModel, name: string): Bounds | null {
  const known = fitted.outliers.find((one) => one.column === name)
  return known?.low === undefined || known.high === undefined ? null : { low: known.low, high: known.high }
}

function markBeyond(values: ArrayLike<number>, { low, high }: Bounds, mask: Uint8Array): number {
  let rows = 0
  for (let i = 0; i < values.length; i++)
    if (values[i] < low || values[i] > high) {
      mask[i] = 1
      rows++
    }
  return rows
}

function winsorised(column: Extract<Column, { values: unknown }>, { low, high }: Bounds): Column {
  return { kind: 'number', values: Float64Array.from(column.values, (x) => (x < low ? low : x > high ? high : x)) }
}
