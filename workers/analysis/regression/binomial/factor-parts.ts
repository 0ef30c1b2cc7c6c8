import { factorOf } from '@core/regression/design-row.ts'
import type { DesignSpec, DesignTerm, Factor } from '@core/regression/types.ts'
import type { WorkFrame } from '../../frame.ts'
import { needColumn } from '../../need-column.ts'
import { designColumns, numbersOf } from '../design-columns.ts'

/** The values of a term where its column is set to one value in every row: what its other factors make, or nothing. */
export function termWith(
  frame: WorkFrame,
  spec: DesignSpec,
  { name, factors }: DesignTerm,
  column: string,
  value: string | number
): Float64Array {
  const others = factors.filter((factor) => factor.column !== column)
  const by = factors
    .filter((factor) => factor.column === column)
    .reduce((product, factor) => product * factorAt(factor, value), 1)
  if (by === 0) return new Float64Array(frame.n)
  const rest = productOf(frame, spec, name, others)
  return by === 1 ? rest : rest.map((x) => x * by)
}

function factorAt(factor: Factor, value: string | number): number {
  if ('level' in factor) return factor.level === value ? 1 : 0
  return factorOf(Number(value), factor)
}

/** The derivative of a term by a number column, in every row. */
export function termSlope(frame: WorkFrame, spec: DesignSpec, { name, factors }: DesignTerm, column: string) {
  const values = numbersOf(needColumn(frame, column), column)
  const out = new Float64Array(frame.n)
  factors.forEach((factor, at) => {
    if ('level' in factor || factor.column !== column) return
    const rest = productOf(
      frame,
      spec,
      name,
      factors.filter((_, i) => i !== at)
    )
    for (let i = 0; i < out.length; i++) out[i] += rest[i] * slopeOf(values[i], factor)
  })
  return out
}

function slopeOf(x: number, { power = 1, log }: { power?: number; log?: 'log' | 'log1p' }): number {
  const inner = log === 'log' ? 1 / x : log === 'log1p' ? 1 / (1 + x) : 1
  return power === 1 ? inner : power * factorOf(x, { log, power: power - 1 }) * inner
}

function productOf(frame: WorkFrame, spec: DesignSpec, name: string, factors: Factor[]): Float64Array {
  if (!factors.length) return new Float64Array(frame.n).fill(1)
  return designColumns(frame, { ...spec, terms: [{ name, factors }] }).columns[0]
}
