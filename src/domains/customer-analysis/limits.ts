import type { RegressionModel } from '@core/regression/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { TermInfo } from './terms.ts'

/** Terms whose variance others inflate more than five times, most inflated first. */
export function strongVif(terms: readonly TermInfo[]): TermInfo[] {
  return terms.filter((one) => (one.term.vif ?? 0) > 5).toSorted((a, b) => (b.term.vif ?? 0) - (a.term.vif ?? 0))
}

/** The test of Breusch and Pagan says that the spread is not the same all along (gaussian). */
export const spreadVaries = ({ family, breuschPagan }: RegressionModel): boolean =>
  family === 'gaussian' && breuschPagan.p < 0.05

/**
 * Rows there are for each term: of a gaussian model all, of a binomial one those of the rarer class; 10 are few enough to warn.
 *
 * Source: Harrell 2015, Regression Modeling Strategies, 4.4.
 */
export function rowsPerTerm(model: RegressionModel): { rows: number; terms: number; enough: boolean } {
  const terms = Math.max(1, model.terms.length - (model.intercept ? 1 : 0))
  const rows = model.family === 'binomial' ? rarer(model) : model.n
  return { rows, terms, enough: rows >= 10 * terms }
}

/** Rows of the rarer class, from the deciles that were measured out of fold. */
export function rarer({ cv, n }: RegressionModel): number {
  const bins = cv.calibration ?? []
  const rows = bins.reduce((sum, bin) => sum + bin.rows, 0)
  if (!rows) return n
  const share = bins.reduce((sum, bin) => sum + bin.observed * bin.rows, 0) / rows
  return Math.round(n * Math.min(share, 1 - share))
}

/** A column of dates stands in the table, so that the order of rows may be one of time. */
export const inTimeOrder = (table: TableSummary): boolean =>
  table.columns.some(({ kind }) => kind === 'date' || kind === 'datetime')
