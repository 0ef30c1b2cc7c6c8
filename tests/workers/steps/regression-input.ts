import { Refusal, type Failure } from '@core/outcome.ts'
import type { RegressionModel } from '@core/regression/types.ts'
import { regression } from '../../../workers/analysis/steps/regression.ts'
import { mixedFrame, type Values } from './logistic-input.ts'
import { plainDevice, plainKernels } from './plain-device.ts'
import { runSteps, type On, type Ran } from './run-steps.ts'

export interface Regressed extends Ran {
  model: RegressionModel
}

/** The step regression on columns: all but the response and the weight are predictors, or those that are named. */
export async function regress(
  columns: Values,
  response: string,
  params: Record<string, unknown> = {},
  {
    weight,
    predictors = Object.keys(columns).filter((name) => name !== response && name !== weight),
    ...on
  }: Partial<On> & { weight?: string; predictors?: string[] } = {}
): Promise<Regressed> {
  const roles = { response: [response], predictors, ...(weight !== undefined && { weight: [weight] }) }
  const ran = await runSteps(mixedFrame(columns), [[regression, params]], {
    device: plainDevice(),
    kernels: plainKernels,
    roles,
    ...on
  })
  return { ...ran, model: ran.models.regression as RegressionModel }
}

/** The failure of a regression that is refused. */
export async function refused(...input: Parameters<typeof regress>): Promise<Failure | null> {
  try {
    await regress(...input)
  } catch (error) {
    if (error instanceof Refusal) return error.failure
    throw error
  }
  return null
}

/** Decimal digits in which two numbers agree, 16 at most: −log₁₀ of the relative difference. */
export function digits(got: number, expected: number): number {
  if (got === expected) return 16
  return Math.min(16, -Math.log10(Math.abs(got - expected) / Math.abs(expected || 1)))
}
