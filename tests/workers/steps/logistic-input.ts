import type { Column } from '@core/table/types.ts'
import { random } from '@core/stats/random.ts'
import { WorkFrame } from '../../../workers/analysis/frame.ts'
import { cholesky } from '../../../workers/analysis/regression/binomial/cholesky.ts'
import { fitBinomial } from '../../../workers/analysis/regression/binomial/fit-binomial.ts'
import { rowsOfTerms } from '../../../workers/analysis/regression/binomial/standard-rows.ts'
import { twoClasses } from '../../../workers/analysis/regression/binomial/two-classes.ts'
import { makeDesign } from '../../../workers/analysis/regression/make-design.ts'
import type { Design, Fit, RegressionParams } from '../../../workers/analysis/regression/types.ts'
import type { StepContext, Tick } from '../../../workers/analysis/types.ts'
import { plainDevice, plainKernels } from './plain-device.ts'
import type { On } from './run-steps.ts'

export const defaults: RegressionParams = {
  family: 'binomial',
  intercept: true,
  terms: null,
  bases: {},
  positive: '',
  responseTransform: 'none',
  errors: 'classical',
  confidence: 0.95,
  penalty: 'none',
  lambda: null,
  collinear: 'refuse',
  maxLevels: 200,
  folds: 5,
  asFeatures: false
}

export type Values = Record<string, ArrayLike<number> | string[]>

/** A frame of numbers and categories. */
export function mixedFrame(columns: Values): WorkFrame {
  const map = new Map<string, Column>()
  let n = 0
  for (const [name, values] of Object.entries(columns)) {
    n = values.length
    map.set(name, typeof values[0] === 'string' ? category(values as string[]) : number(values as ArrayLike<number>))
  }
  return new WorkFrame({ unit: 'row', n, rows: Uint32Array.from({ length: n }, (_, i) => i), columns: map })
}

const number = (values: ArrayLike<number>): Column => ({ kind: 'number', values: Float64Array.from(values) })

function category(values: string[]): Column {
  const dictionary = [...new Set(values)]
  return { kind: 'category', codes: Int32Array.from(values, (value) => dictionary.indexOf(value)), dictionary }
}

/** A logistic regression by itself, without the step around it; `whole` keeps columns that others determine. */
export async function fitLogit(
  columns: Values,
  response: string,
  given: Partial<RegressionParams> = {},
  { device, kernels, weight, whole = false }: Partial<On> & { weight?: string; whole?: boolean } = {}
): Promise<Fit & { ticks: Tick[] }> {
  const params = { ...defaults, ...given }
  const frame = mixedFrame(columns)
  const predictors = Object.keys(columns).filter((name) => name !== response && name !== weight)
  const made = makeDesign(frame, { predictors, response, weight }, params)
  const { frame: used } = made
  const design = whole ? made.design : leaveOut(made.design)
  const { values, positive, negative } = twoClasses(used.column(response)!, response, params.positive)
  const context = {
    frame: used,
    roles: {},
    models: {},
    device: device ?? plainDevice(),
    kernels: kernels ?? plainKernels,
    random: (name: string) => random(1, 'regression', name)
  } as unknown as StepContext
  const input = { context, frame: used, design, response: { name: response, values }, positive, negative, params }
  const work = fitBinomial(weight === undefined ? input : { ...input, weight })
  const ticks: Tick[] = []
  for (;;) {
    const step = await work.next()
    if (step.done) return { ...step.value, ticks }
    ticks.push(step.value)
  }
}

/** The design without columns that those before them determine. */
function leaveOut(design: Design): Design {
  const rows = rowsOfTerms(design)
  const gram = new Float64Array(rows.p ** 2)
  for (const { data, n } of rows.blocks()) plainKernels.gram64(data, n, rows.p, gram)
  const { deficient } = cholesky(gram, rows.p)
  const first = design.spec.intercept ? 1 : 0
  const terms = design.spec.terms.filter((_, j) => !deficient.includes(j))
  const columns = design.columns.filter((_, j) => !deficient.includes(j + first))
  return { ...design, columns, d: columns.length, spec: { ...design.spec, terms } }
}
