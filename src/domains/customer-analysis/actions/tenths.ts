import type { Action } from '@core/result/models.ts'
import type { Fitted } from '../fitted.ts'

/** Tenths of the rows by their probability out of fold, highest first: how many positives each held, with the interval of the share. */
export function tenthActions({ model, outcome, t }: Fitted): Action[] {
  const bins = (model.cv.calibration ?? []).toSorted((a, b) => b.predicted - a.predicted)
  const rows = bins.reduce((sum, bin) => sum + bin.rows, 0)
  const share = bins.reduce((sum, bin) => sum + bin.observed * bin.rows, 0) / rows
  return bins.map((bin, at) => ({
    target: t('customer-analysis.target.tenth', { place: at + 1, of: bins.length, outcome }),
    size: bin.rows,
    action: actionOf(bin.predicted, share, t),
    reason: t('customer-analysis.reason.tenth', { predicted: bin.predicted, times: bin.predicted / share }),
    expected: { value: bin.observed * bin.rows, low: bin.low * bin.rows, high: bin.high * bin.rows, unit: outcome }
  }))
}

function actionOf(predicted: number, share: number, t: Fitted['t']): string {
  if (predicted >= 1.5 * share) return t('customer-analysis.action.first')
  return predicted >= share ? t('customer-analysis.action.next') : t('customer-analysis.action.leave')
}
