import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { corpus, describeCorpus } from '../../corpus/corpus.ts'
import { onDevices } from './devices.ts'
import { digits, regress } from './regression-input.ts'
import { readCsv } from './run-steps.ts'

// Source: NIST Statistical Reference Datasets, linear regression, certified values; 9 digits (an error of 0 where 0 is certified).
interface Certified {
  estimates: Record<string, number>
  std_errors: Record<string, number>
  residual_sd: number
  r_squared: number
  f_statistic: number | 'Infinity'
}

const folder = ['data', 'd2-regression', 'nist_strd_linear']
const devices = await onDevices()
const powers = (m: number) => Array.from({ length: m }, (_, k) => (k ? `x^${k + 1}` : 'x'))
const params: Record<string, Record<string, unknown>> = {
  Pontius: { terms: powers(2) },
  NoInt1: { intercept: false },
  NoInt2: { intercept: false },
  Wampler1: { terms: powers(5) },
  Wampler2: { terms: powers(5) },
  Wampler3: { terms: powers(5) }
}

describeCorpus('NIST’s certified regressions', () => {
  for (const name of ['Norris', 'Pontius', 'NoInt1', 'NoInt2', 'Longley', 'Wampler1', 'Wampler2', 'Wampler3'])
    for (const { name: device, ...on } of devices)
      test(`regression(${name}) on ${device} has 9 digits of all that is certified`, async () => {
        const certified = (
          JSON.parse(readFileSync(corpus(...folder, 'certified.json')!, 'utf8')) as Record<string, Certified>
        )[name]
        const columns = readCsv(corpus(...folder, `${name}.csv`)!) as Record<string, number[]>
        const { model } = await regress(columns, 'y', params[name], on)
        const errors = Object.values(certified.std_errors)
        Object.values(certified.estimates).forEach((estimate, j) => {
          expect(digits(model.terms[j].estimate, estimate)).toBeGreaterThan(9)
          if (errors[j] === 0) expect(model.terms[j].standardError).toBeLessThan(1e-9)
          else expect(digits(model.terms[j].standardError, errors[j])).toBeGreaterThan(9)
        })
        expect(digits(model.r2, certified.r_squared)).toBeGreaterThan(9)
        if (certified.residual_sd === 0) {
          expect(model.residualStandardError).toBeLessThan(1e-9)
          expect(model.f.value).toBe(Infinity)
          expect(model.f.p).toBe(0)
          for (const term of model.terms) {
            expect(term.p).toBe(0)
            expect(term.statistic).toBe(Infinity)
          }
        } else {
          expect(digits(model.residualStandardError, certified.residual_sd)).toBeGreaterThan(9)
          expect(digits(model.f.value, Number(certified.f_statistic))).toBeGreaterThan(9)
        }
      })
})
