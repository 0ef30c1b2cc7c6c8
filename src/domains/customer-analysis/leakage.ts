import type { Fitted } from './fitted.ts'
import { responseDeviation } from './terms.ts'

/** A model too good to be true, and the one predictor that makes it so where there is one. */
export interface Leak {
  name?: string
  r2?: number
  auc?: number
}

/**
 * Whether the response is told by what should explain it; null where nothing of the sort is seen.
 *
 * R² above .999, an AUC above .99 out of fold, or one predictor whose standardised estimate in a model that explains nearly all
 * (R² above .98) is within 1 % of ±1, as it is of a number that correlates with the response above .99. The predictor is named where no
 * other moves the response a third as much.
 */
export function leakage({ model, terms }: Fitted): Leak | null {
  const moves = terms
    .map(({ name, term, spread }) => ({ name, by: Math.abs(term.estimate * spread) }))
    .sort((a, b) => b.by - a.by)
  if (!moves.length) return null
  const [lead] = moves
  const next = moves.find((one) => one.name !== lead.name)?.by ?? 0
  const name = lead.by > 3 * next ? lead.name : undefined
  if (model.family === 'binomial') {
    const auc = model.cv.auc ?? model.auc ?? 0
    return auc > 0.99 ? { name, auc } : null
  }
  const alike = model.r2 > 0.98 && Math.abs(lead.by / responseDeviation(model) - 1) < 0.01
  return model.r2 > 0.999 || (alike && name !== undefined) ? { name, r2: model.r2 } : null
}
