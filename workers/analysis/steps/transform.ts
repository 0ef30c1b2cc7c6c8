import { Refusal } from '@core/outcome.ts'
import { transformSpec } from '@core/recipe/steps/transform.ts'
import type { TransformModel } from '@core/result/models.ts'
import { yeoJohnson, yeoJohnsonSearch } from '@core/stats/yeo-johnson.ts'
import type { NumericColumn } from '@core/table/types.ts'
import { needColumn } from '../need-column.ts'
import { skewness } from '../skewness.ts'
import type { StepRunner, Tick } from '../types.ts'

type Method = TransformModel['columns'][number]['method']
type Plan = TransformModel['columns'][number]

/** From this skewness on, `auto` transforms a column. */
const skew = 1

/**
 * Numeric features by log(1 + x) or Yeo–Johnson's power, each as a version `transform.<column>`; missing stays missing.
 *
 * `auto` takes log(1 + x) for a column of skewness above 1 without negative values, Yeo–Johnson for one with them or skewed below −1.
 * Fails `not-finite` where a logarithm would be taken of a negative value, `not-numeric` where a category is to be transformed.
 */
export const transform: StepRunner = {
  spec: transformSpec,
  async *run(context, params) {
    const { method, columns } = params as { method: Method | 'auto'; columns: Record<string, Method | 'auto'> }
    const fitted = context.fitted as TransformModel | undefined
    const plans: Plan[] = []
    let { frame } = context
    const of = frame.features.length
    for (const [index, name] of frame.features.entries()) {
      yield { done: index, of }
      const column = needColumn(context.frame, name)
      const wanted = Object.hasOwn(columns, name) ? columns[name] : undefined
      if ('codes' in column) {
        if (wanted !== undefined && wanted !== 'none')
          throw new Refusal('not-numeric', { column: name }, { column: name })
        continue
      }
      const plan =
        fitted?.columns.find((one) => one.column === name) ??
        (yield* planOf(name, column, wanted ?? method, { done: index, of }))
      plans.push(plan)
      if (plan.method !== 'none') frame = frame.with(`transform.${name}`, transformed(name, column, plan), name)
    }
    const model: TransformModel = { columns: plans }
    return { model, frame }
  }
}

function* planOf(
  column: string,
  { values, kind }: NumericColumn,
  wanted: Method | 'auto',
  at: Tick
): Generator<Tick, Plan> {
  const method = wanted !== 'auto' ? wanted : kind === 'integer' || kind === 'number' ? automatic(values) : 'none'
  if (method !== 'yeo-johnson') return { column, method }
  const search = yeoJohnsonSearch(values)
  for (;;) {
    const step = search.next()
    if (step.done) return { column, method, lambda: step.value }
    yield at
  }
}

function automatic(values: ArrayLike<number>): Method {
  const g = skewness(values)
  if (!(Math.abs(g) > skew)) return 'none'
  for (let i = 0; i < values.length; i++) if (values[i] < 0) return 'yeo-johnson'
  return g > 0 ? 'log1p' : 'yeo-johnson'
}

function transformed(name: string, { values }: NumericColumn, plan: Plan): NumericColumn {
  const out = new Float64Array(values.length)
  for (let i = 0; i < out.length; i++) {
    const x = values[i]
    if (plan.method === 'yeo-johnson') out[i] = yeoJohnson(x, plan.lambda!)
    else if (x < 0) throw new Refusal('not-finite', { column: name, value: x, fn: 'log1p' }, { column: name })
    else out[i] = Math.log1p(x)
  }
  return { kind: 'number', values: out }
}
