import { thinned } from '@core/stats/thinned.ts'
import type { PanelData, View } from '../../../views/kinds.ts'
import { modelOf } from '../../reading.ts'
import type { DomainView } from '../../types.ts'
import { fittedOf } from '../fitted.ts'

const diagonal = { x: [0, 1], y: [0, 1], dash: true }
const whole: Pick<PanelData, 'percentX' | 'percentY' | 'xDomain' | 'yDomain'> = {
  percentX: true,
  percentY: true,
  xDomain: [0, 1],
  yDomain: [0, 1]
}

/** The curve keeps the shape that can be seen. */
const mostPoints = 400

export const rocView: DomainView = {
  id: 'roc',
  kind: 'panels',
  build(input) {
    const fitted = fittedOf(input)
    const roc = fitted?.model.cv.roc
    if (!fitted || !roc) return null
    const { t, model, outcome } = fitted
    const { falsePositiveRate: x, truePositiveRate: y, threshold } = roc
    const places = thinned(
      x.map((_, i) => i),
      mostPoints,
      (i) => x[i] + y[i]
    )
    const chosen = modelOf(input.result, 'threshold')
    const place = chosen ? nearest(threshold, chosen.threshold) : -1
    const panel: PanelData = {
      ...whole,
      xLabel: t('customer-analysis.axis.false-positives'),
      yLabel: t('customer-analysis.axis.true-positives', { outcome }),
      lines: [{ x: places.map((i) => x[i]), y: places.map((i) => y[i]) }, diagonal],
      marks: chosen && place >= 0 ? [{ x: x[place], y: y[place], label: '' }] : []
    }
    return {
      id: 'roc',
      kind: 'panels',
      title: t('customer-analysis.view.roc.title', { auc: model.cv.auc ?? NaN }),
      description: t('customer-analysis.view.roc.text', { n: model.cv.rows, folds: model.cv.folds }),
      data: {
        panels: [panel],
        ...(chosen &&
          place >= 0 && {
            handle: { x: x[place], label: t('customer-analysis.threshold', { value: chosen.threshold }) }
          })
      }
    } satisfies View<'panels'>
  }
}

function nearest(values: readonly number[], wanted: number): number {
  return values.reduce(
    (best, value, i) => (best < 0 || Math.abs(value - wanted) < Math.abs(values[best] - wanted) ? i : best),
    -1
  )
}

export const calibrationView: DomainView = {
  id: 'calibration',
  kind: 'panels',
  build(input) {
    const fitted = fittedOf(input)
    const bins = fitted?.model.cv.calibration
    if (!fitted || !bins?.length) return null
    const { t, model, outcome } = fitted
    const gap = Math.max(...bins.map((bin) => Math.abs(bin.predicted - bin.observed)))
    const panel: PanelData = {
      ...whole,
      xLabel: t('customer-analysis.axis.predicted', { outcome }),
      yLabel: t('customer-analysis.axis.observed-share', { outcome }),
      lines: [diagonal],
      marks: bins.map((bin) => ({ x: bin.predicted, y: bin.observed, low: bin.low, high: bin.high, label: '' }))
    }
    return {
      id: 'calibration',
      kind: 'panels',
      title: t('customer-analysis.view.calibration.title', { gap, holds: gap < 0.05 }),
      description: t('customer-analysis.view.calibration.text', { n: model.cv.rows, bins: bins.length }),
      data: { panels: [panel] }
    } satisfies View<'panels'>
  }
}

export const gainView: DomainView = {
  id: 'gain',
  kind: 'panels',
  build(input) {
    const fitted = fittedOf(input)
    const gain = fitted?.model.cv.gain
    if (!fitted || !gain?.share.length) return null
    const { t, model, outcome } = fitted
    const { share, found } = gain
    const at = nearest(share, 0.2)
    const panel: PanelData = {
      ...whole,
      xLabel: t('customer-analysis.axis.contacted'),
      yLabel: t('customer-analysis.axis.found', { outcome }),
      lines: [{ x: share, y: found }, diagonal],
      marks: [{ x: share[at], y: found[at], label: t.format.percent(found[at]) }]
    }
    return {
      id: 'gain',
      kind: 'panels',
      title: t('customer-analysis.view.gain.title', { share: share[at], found: found[at], outcome }),
      description: t('customer-analysis.view.gain.text', { n: model.cv.rows }),
      data: { panels: [panel] }
    } satisfies View<'panels'>
  }
}

export const costView: DomainView = {
  id: 'cost',
  kind: 'panels',
  build(input) {
    const fitted = fittedOf(input)
    const model = modelOf(input.result, 'threshold')
    if (!fitted || !model) return null
    const { t } = fitted
    const { threshold: x, cost: y } = model.curve
    const label = t('customer-analysis.threshold', { value: model.threshold })
    const panel: PanelData = {
      xLabel: t('customer-analysis.axis.threshold'),
      yLabel: t('customer-analysis.axis.cost'),
      lines: [
        { x, y },
        {
          x: [0, 1],
          y: [model.baseline.cost, model.baseline.cost],
          dash: true,
          name: t('customer-analysis.baseline', { all: model.baseline.all === 'positive' })
        }
      ],
      marks: [{ x: model.threshold, y: model.cost, label: '' }],
      xDomain: [0, 1]
    }
    return {
      id: 'cost',
      kind: 'panels',
      title: t('customer-analysis.view.cost.title', {
        threshold: model.threshold,
        chosen: model.chosen,
        cost: model.cost
      }),
      description: t('customer-analysis.view.cost.text', {
        n: model.rows,
        falsePositive: model.costs.falsePositive,
        falseNegative: model.costs.falseNegative
      }),
      data: { panels: [panel], handle: { x: model.threshold, label } }
    } satisfies View<'panels'>
  }
}
