import type { Frame, Result } from '@core/result/types.ts'
import { normalScores } from '@core/stats/normal-scores.ts'
import { qqBand } from '@core/stats/qq-band.ts'
import { smoothCurve } from '@core/stats/smooth-curve.ts'
import type { Overlay, ScatterData, View } from '../../../views/kinds.ts'
import { readable } from '../../readable.ts'
import { frameOf, modelOf, numbers } from '../../reading.ts'
import type { DomainView, FindingsInput } from '../../types.ts'

type Numbers = Float64Array | Float32Array

/** What the views of residuals need of a gaussian regression or an analysis of variance. */
interface Residuals {
  frame: Frame
  fitted: Numbers
  residual: Numbers
  /** Residuals in their standard deviations: studentised, or of equal spread. */
  scaled: Numbers
  scaledColumn: string | null
  spread: number
  response: string
  unit: string | undefined
}

function residualsOf({ result, table }: FindingsInput): Residuals | null {
  const found = source(result)
  if (!found) return null
  const { frame, name, spread } = found
  const [fitted, residual, studentised] = ['fitted', 'residual', 'studentised'].map((one) => numbers(frame, one))
  if (!fitted || !residual) return null
  return {
    frame,
    fitted,
    residual,
    scaled: studentised ?? residual.map((value) => value / spread),
    scaledColumn: studentised ? 'studentised' : null,
    spread,
    response: readable(name),
    unit: table.columns.find((column) => column.name === name)?.unit
  }
}

function source(result: Result): { frame: Frame; name: string; spread: number } | null {
  const model = modelOf(result, 'regression')
  if (model?.family === 'gaussian')
    return { frame: frameOf(result, 'regression').frame, name: model.response, spread: model.residualStandardError }
  const anova = modelOf(result, 'anova')
  return anova
    ? { frame: frameOf(result, 'anova').frame, name: anova.response, spread: anova.residualStandardError }
    : null
}

const level = (range: [number, number], y: number, label?: string): Overlay => ({
  x: range,
  y: [y, y],
  dash: true,
  paint: 'ink-2',
  label
})

function rangeOf(values: Numbers): [number, number] {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : [0, 0]
}

/** Standard deviation of the residuals in the lowest and the highest third of what is expected. */
function spreadAlong({ fitted, scaled }: Residuals): number {
  const [low, high] = thirds(fitted)
  let [lowSum, lowN, highSum, highN] = [0, 0, 0, 0]
  for (let i = 0; i < fitted.length; i++) {
    const square = scaled[i] ** 2
    if (Number.isNaN(square)) continue
    if (fitted[i] <= low) {
      lowSum += square
      lowN++
    } else if (fitted[i] >= high) {
      highSum += square
      highN++
    }
  }
  return Math.sqrt(highSum / highN / (lowSum / lowN))
}

function thirds(fitted: Numbers): [number, number] {
  const sorted = Float64Array.from(fitted)
    .filter((value) => !Number.isNaN(value))
    .sort()
  return [sorted[Math.floor(sorted.length / 3)], sorted[Math.floor((2 * sorted.length) / 3)]]
}

export const residualsView: DomainView = {
  id: 'residuals',
  kind: 'scatter',
  build(input) {
    const found = residualsOf(input)
    if (!found) return null
    const { t } = input
    const { fitted, residual, spread, response, unit } = found
    const range = rangeOf(fitted)
    const times = spreadAlong(found)
    const data: ScatterData = {
      x: fitted,
      y: residual,
      columns: ['fitted', 'residual'],
      xLabel: t('customer-analysis.axis.fitted', { response, unit }),
      yLabel: t('customer-analysis.axis.residual', { unit }),
      overlays: [
        level(range, 0),
        level(range, 2 * spread, t('customer-analysis.two-deviations')),
        level(range, -2 * spread),
        { ...smoothCurve(fitted, residual), paint: 'ink', label: t('customer-analysis.smooth') }
      ]
    }
    return {
      id: 'residuals',
      kind: 'scatter',
      title: t('customer-analysis.view.residuals.title', { times }),
      description: t('customer-analysis.view.residuals.text', { n: residual.length }),
      data
    } satisfies View<'scatter'>
  }
}

export const qqView: DomainView = {
  id: 'qq',
  kind: 'scatter',
  build(input) {
    const found = residualsOf(input)
    if (!found) return null
    const { t, result } = input
    const { scaled, scaledColumn } = found
    const band = qqBand(scaled)
    const { theoretical, low, high } = band
    const kurtosis = modelOf(result, 'regression')?.jarqueBera.kurtosis ?? kurtosisOf(scaled)
    const data: ScatterData = {
      x: normalScores(scaled),
      y: scaled,
      columns: [null, scaledColumn],
      xLabel: t('customer-analysis.axis.normal'),
      yLabel: t('customer-analysis.axis.studentised'),
      overlays: [{ x: theoretical, y: theoretical, low, high, dash: true, paint: 'ink-2' }]
    }
    return {
      id: 'qq',
      kind: 'scatter',
      title: t('customer-analysis.view.qq.title', { kurtosis }),
      description: t('customer-analysis.view.qq.text', { kurtosis, n: scaled.length }),
      data
    } satisfies View<'scatter'>
  }
}

function kurtosisOf(values: Numbers): number {
  let [n, second, fourth] = [0, 0, 0]
  for (const value of values) {
    if (Number.isNaN(value)) continue
    n++
    second += value ** 2
    fourth += value ** 4
  }
  return (n * fourth) / second ** 2
}

export const scaleLocationView: DomainView = {
  id: 'scale-location',
  kind: 'scatter',
  build(input) {
    const found = residualsOf(input)
    if (!found || !modelOf(input.result, 'regression')) return null
    const { t } = input
    const { fitted, scaled, response, unit } = found
    const y = Float64Array.from(scaled, (value) => Math.sqrt(Math.abs(value)))
    const curve = smoothCurve(fitted, y)
    const data: ScatterData = {
      x: fitted,
      y,
      columns: ['fitted', null],
      xLabel: t('customer-analysis.axis.fitted', { response, unit }),
      yLabel: t('customer-analysis.axis.scale'),
      overlays: [{ ...curve, paint: 'ink', label: t('customer-analysis.smooth') }]
    }
    return {
      id: 'scale-location',
      kind: 'scatter',
      title: t('customer-analysis.view.scale-location.title', { from: curve.y[0], to: curve.y[curve.y.length - 1] }),
      description: t('customer-analysis.view.scale-location.text', { n: y.length }),
      data
    } satisfies View<'scatter'>
  }
}
