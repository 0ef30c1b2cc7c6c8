import { Refusal } from '@core/outcome.ts'
import type { DesignPredictor } from '@core/regression/types.ts'
import { deviation } from '@core/stats/moments.ts'
import { quantileOf } from '@core/stats/quantile.ts'
import type { NumericColumn } from '@core/table/types.ts'
import type { WorkFrame } from '../frame.ts'
import { commonest, levelsOf } from '../levels.ts'
import { needColumn } from '../need-column.ts'
import { knownMoments } from './known-moments.ts'

export interface PredictorOptions {
  /** Base level by column. */
  bases: Readonly<Record<string, string>>
  maxLevels: number
}

/** Above this many values the median comes from as many, evenly spread over the rows. */
const medianValues = 100_000

/**
 * Each predictor as it is in the rows of a frame without missing values: range and mean of a number, levels of a category.
 *
 * Text and ids are categories here. Fails `too-many-levels` (levels, limit), `one-level` (level), and `unknown-level` where the base
 * asked for is no level of the category (known: those it has).
 */
export function predictorsOf(frame: WorkFrame, names: readonly string[], options: PredictorOptions): DesignPredictor[] {
  return names.map((name) => {
    const column = needColumn(frame, name)
    return 'codes' in column ? category(frame, name, options) : number(name, column)
  })
}

function number(column: string, { kind, values }: NumericColumn): DesignPredictor {
  const m = knownMoments(values)
  return {
    column,
    kind: kind === 'boolean' ? 'boolean' : kind === 'date' || kind === 'datetime' ? 'date' : 'number',
    min: m.min,
    max: m.max,
    mean: m.mean,
    median: quantileOf(spread(values), 0.5),
    deviation: deviation(m)
  }
}

function spread(values: NumericColumn['values']): Float64Array {
  const n = Math.min(values.length, medianValues)
  const step = values.length / n
  return Float64Array.from({ length: n }, (_, i) => values[Math.floor((i + 0.5) * step)])
}

function category(frame: WorkFrame, column: string, { bases, maxLevels }: PredictorOptions): DesignPredictor {
  const found = levelsOf(needColumn(frame, column))
  const levels = found.map((one) => one.level)
  if (levels.length > maxLevels)
    throw new Refusal('too-many-levels', { column, levels: levels.length, limit: maxLevels }, { column })
  if (levels.length === 1) throw new Refusal('one-level', { column, level: levels[0] }, { column })
  const base = Object.hasOwn(bases, column) ? bases[column] : levels[0]
  if (!levels.includes(base)) throw new Refusal('unknown-level', { column, level: base, known: levels }, { column })
  return {
    column,
    kind: 'category',
    levels,
    counts: found.map((one) => one.count),
    base,
    mostCommon: commonest(found)!
  }
}
