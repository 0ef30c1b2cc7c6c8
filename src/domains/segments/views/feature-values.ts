import type { TransformModel } from '@core/result/models.ts'
import type { Frame, Result } from '@core/result/types.ts'
import { yeoJohnsonInverse } from '@core/stats/yeo-johnson.ts'
import type { DistributionsData } from '../../../views/kinds.ts'
import { modelOf, numbers } from '../../reading.ts'

/** A feature's values behind its standardised column, and what a brush over it speaks of. */
export function featureValues(
  result: Result,
  frame: Frame,
  name: string
): Pick<DistributionsData['features'][number], 'column' | 'of' | 'values' | 'center' | 'scale'> {
  const column = `standardise.${name}`
  const values = numbers(frame, column)
  const scaled = modelOf(result, 'standardise')
  const at = scaled?.columns.indexOf(name) ?? -1
  const [center, scale] = at < 0 ? [0, 1] : [scaled!.center[at], scaled!.scale[at]]
  const undo = inverse(modelOf(result, 'transform')?.columns.find((one) => one.column === name))
  if (!undo || !values) return { column, values, center, scale }
  // A transformed feature is not a straight line of its standardised values: the table's own column is brushed.
  return { column: name, of: 'table', values: Float64Array.from(values, (z) => undo(z * scale + center)) }
}

function inverse(transform: TransformModel['columns'][number] | undefined): ((y: number) => number) | undefined {
  if (transform?.method === 'log1p') return Math.expm1
  if (transform?.method === 'yeo-johnson') return (y) => yeoJohnsonInverse(y, transform.lambda ?? 1)
  return undefined
}
