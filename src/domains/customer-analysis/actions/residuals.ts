import type { Action } from '@core/result/models.ts'
import { numbers } from '../../reading.ts'
import { inRatios, type Fitted } from '../fitted.ts'

/** The tenth that lies furthest below what the model expects of it, and the tenth furthest above, with their mean gap. */
export function residualActions({ frame, model, response, unit, t }: Fitted): Action[] {
  const residual = numbers(frame, 'residual')
  if (!residual || inRatios(model)) return []
  const sorted = Float64Array.from(residual)
    .filter((value) => !Number.isNaN(value))
    .sort()
  const size = Math.floor(sorted.length / 10)
  if (size < 5) return []
  const of = unit ? `${response} (${unit})` : response
  const reason = t('customer-analysis.reason.residual')
  return [
    {
      target: t('customer-analysis.target.below', { response }),
      size,
      action: t('customer-analysis.action.below'),
      reason,
      expected: { ...meanOf(sorted.subarray(0, size)), unit: of }
    },
    {
      target: t('customer-analysis.target.above', { response }),
      size,
      action: t('customer-analysis.action.above'),
      reason,
      expected: { ...meanOf(sorted.subarray(-size)), unit: of }
    }
  ]
}

/** Mean with its 95 % interval by the normal approximation. */
function meanOf(values: Float64Array): { value: number; low: number; high: number } {
  const n = values.length
  const value = values.reduce((sum, one) => sum + one, 0) / n
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0)
  const half = 1.96 * Math.sqrt(squares / (n - 1) / n)
  return { value, low: value - half, high: value + half }
}
