import type { StandardiseModel, TransformModel } from '@core/result/models.ts'
import { yeoJohnsonInverse } from '@core/stats/yeo-johnson.ts'
import type { StepContext } from '../types.ts'

/** A feature of the numeric steps, traced back to the column it was made from. */
export interface Traced {
  /** The column (or one-hot feature) as the data had it. */
  name: string
  /** A value of the feature in that column's own units. */
  undo(value: number): number
}

/** Traces a feature back through the standardise and transform steps that ran before. */
export function ownUnits(context: Pick<StepContext, 'models' | 'modelOf' | 'frame'>, feature: string): Traced {
  const undone: ((value: number) => number)[] = []
  let name = feature
  for (const model of Object.values(context.models).reverse()) {
    if (!isStandardise(model) || !name.startsWith(prefix)) continue
    const j = model.columns.indexOf(name.slice(prefix.length))
    if (j < 0) continue
    undone.push((x) => x * model.scale[j] + model.center[j])
    name = model.columns[j]
  }
  const transformed = context
    .modelOf<TransformModel>('transform')
    ?.columns.find(
      (one) =>
        name === `transform.${one.column}` || (name === one.column && newest(context, name) === `transform.${name}`)
    )
  if (transformed) {
    undone.push(inverse(transformed))
    name = transformed.column
  }
  if (name.startsWith('clean.') && newest(context, name.slice(6)) === name) name = name.slice(6)
  return { name, undo: (value) => undone.reduce((x, step) => step(x), value) }
}

const prefix = 'standardise.'

const newest = (context: Pick<StepContext, 'frame'>, name: string) => context.frame.version.get(name)

const isStandardise = (model: object): model is StandardiseModel =>
  'center' in model && 'scale' in model && 'columns' in model

function inverse({ method, lambda }: TransformModel['columns'][number]): (value: number) => number {
  if (method === 'log1p') return Math.expm1
  if (method === 'yeo-johnson') return (y) => yeoJohnsonInverse(y, lambda ?? 1)
  return (x) => x
}
