import { segmentsFindings } from '../segments/findings.ts'
import type { Finding, FindingsInput } from '../types.ts'
import { anovaFindings } from './findings/anova.ts'
import { effectFindings } from './findings/effects.ts'
import { classFindings, fitFindings } from './findings/fit.ts'
import { oddsFindings } from './findings/odds.ts'
import { residualFindings } from './findings/residual-segments.ts'
import { unclearFindings } from './findings/unclear.ts'
import { warningFindings } from './findings/warnings.ts'
import { fittedOf } from './fitted.ts'
import { inSegments, segmentView } from './views/in-segments.ts'

/** What matters and how much, what does not, how well it holds, and what speaks against it; most important first. */
export function findings(input: FindingsInput): Finding[] {
  const found = inSegments(input) ? segments(input) : [...anovaFindings(input), ...regression(input)]
  return found.toSorted((a, b) => b.importance - a.importance)
}

function regression(input: FindingsInput): Finding[] {
  const fitted = fittedOf(input)
  if (!fitted) return []
  const own =
    fitted.model.family === 'gaussian'
      ? [...effectFindings(fitted), ...fitFindings(fitted)]
      : [...oddsFindings(fitted), ...classFindings(fitted, input)]
  return [...own, ...unclearFindings(fitted), ...warningFindings(fitted, input)]
}

/** The segments', with what the model behind them explains. */
function segments(input: FindingsInput): Finding[] {
  const fitted = fittedOf(input)
  const told = segmentsFindings(input).map((one) => ({ ...one, view: one.view && segmentView(one.view) }))
  return [...residualFindings(input), ...told, ...(fitted ? fitFindings(fitted).slice(0, 1) : [])].map((one) =>
    one.view === 'fitted' ? { ...one, view: 'coefficients', importance: 0.5 } : one
  )
}
