import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { corpus, describeCorpus } from '../../corpus/corpus.ts'
import { onDevices } from './devices.ts'
import { digits, regress } from './regression-input.ts'
import { values } from './run-steps.ts'
import type { Values } from './logistic-input.ts'

// Source: statsmodels 0.14 OLS and its diagnostics, reference/d2_regression.py; 8 digits.
interface Reference {
  n: number
  df_resid: number
  terms: string[]
  coef: number[]
  se: number[]
  t: number[]
  p: number[]
  ci95: [number, number][]
  r2: number
  adj_r2: number
  F: number
  F_p: number
  sigma: number
  loglik: number
  aic: number
  bic: number
  durbin_watson: number
  jarque_bera: { stat: number; p: number; skew: number; kurtosis: number }
  breusch_pagan_lm: { stat: number; p: number }
  condition_number: number
  robust_se: Record<'HC0' | 'HC1' | 'HC2' | 'HC3', number[]>
  vif: Record<string, number>
  max_leverage: [number, number]
  max_cooks_d: [number, number]
  max_abs_ext_studentised: [number, number]
  press: number
}

const devices = await onDevices()
const data = (folder: string, file: string) => quotedCsv(corpus('data', 'd2-regression', folder, file)!)

/** Columns of a CSV file with quoted cells, as the product's reader is not meant here. */
function quotedCsv(path: string): Values {
  const [header, ...rows] = Papa.parse<string[]>(readFileSync(path, 'utf8').trim()).data
  return Object.fromEntries(
    header.map((name, j) => {
      const cells = rows.map((row) => row[j])
      return [name, cells.every((cell) => !Number.isNaN(Number(cell))) ? cells.map(Number) : cells]
    })
  )
}
const cases: [name: string, () => Values, response: string, predictors: string[], params: Record<string, unknown>][] = [
  [
    'advertising_Sales~TV+Radio+Newspaper',
    () => data('advertising', 'Advertising.csv'),
    'Sales',
    ['TV', 'Radio', 'Newspaper'],
    {}
  ],
  [
    'advertising_Sales~TV*Radio',
    () => data('advertising', 'Advertising.csv'),
    'Sales',
    ['TV', 'Radio'],
    { terms: ['TV', 'Radio', 'TV:Radio'] }
  ],
  ['duncan_prestige~income+education', () => data('duncan', 'Duncan.csv'), 'prestige', ['income', 'education'], {}],
  [
    'duncan_prestige~income+education+C(type)',
    () => data('duncan', 'Duncan.csv'),
    'prestige',
    ['type', 'income', 'education'],
    {}
  ],
  [
    'cheese_logVOLUME~DISP+logPRICE',
    () => data('cheese_price', 'cheese.csv'),
    'VOLUME',
    ['DISP', 'PRICE'],
    { terms: ['DISP', 'log(PRICE)'], responseTransform: 'log' }
  ]
]

describeCorpus('advertising, duncan and cheese as statsmodels has them', () => {
  const reference = JSON.parse(readFileSync(corpus('reference', 'd2_regression.json')!, 'utf8')) as Record<
    string,
    Reference
  >

  for (const [name, columns, response, predictors, params] of cases)
    for (const { name: device, ...on } of devices)
      test(`regression(${name}) on ${device} has 8 digits of every figure`, async () => {
        const known = reference[name]
        const { model, frame } = await regress(columns(), response, params, { ...on, predictors })
        const off: string[] = []
        const same = (what: string, got: number, expected: number, of = 8) => {
          if (!(digits(got, expected) > of)) off.push(`${what}: ${got}, not ${expected}`)
        }
        known.coef.forEach((_, j) => {
          const term = model.terms[j]
          same(`estimate ${j}`, term.estimate, known.coef[j])
          same(`standard error ${j}`, term.standardError, known.se[j])
          same(`t ${j}`, term.statistic, known.t[j])
          same(`p ${j}`, term.p, known.p[j])
          // The quantile of Student's t that the reference uses is off by 4e-9 at 40 degrees of freedom (scipy's): 7 digits of intervals.
          same(`low ${j}`, term.low, known.ci95[j][0], 7)
          same(`high ${j}`, term.high, known.ci95[j][1], 7)
          for (const method of ['HC0', 'HC1', 'HC2', 'HC3'] as const)
            same(`${method} ${j}`, model.robust[method][j], known.robust_se[method][j])
          const vif = known.vif[known.terms[j]]
          if (vif) same(`vif ${j}`, term.vif!, vif)
        })
        same('n', model.n, known.n)
        same('df', model.dfResidual, known.df_resid)
        same('r2', model.r2, known.r2)
        same('adjusted', model.adjustedR2, known.adj_r2)
        same('F', model.f.value, known.F)
        same('F p', model.f.p, known.F_p)
        same('sigma', model.residualStandardError, known.sigma)
        same('logLik', model.logLikelihood, known.loglik)
        same('aic', model.aic, known.aic)
        same('bic', model.bic, known.bic)
        same('dw', model.durbinWatson, known.durbin_watson)
        same('jb', model.jarqueBera.value, known.jarque_bera.stat)
        same('jb p', model.jarqueBera.p, known.jarque_bera.p)
        same('skew', model.jarqueBera.skewness, known.jarque_bera.skew)
        same('kurtosis', model.jarqueBera.kurtosis, known.jarque_bera.kurtosis)
        same('bp', model.breuschPagan.value, known.breusch_pagan_lm.stat)
        same('bp p', model.breuschPagan.p, known.breusch_pagan_lm.p)
        same('condition', model.conditionNumber, known.condition_number)
        same('press', model.press!, known.press)
        const most = (column: string, [row, value]: [number, number]) => {
          const list = Array.from(values(frame, column), Math.abs)
          const largest = list.reduce((a, b) => Math.max(a, b))
          same(column, largest, value)
          same(`${column} row`, list.indexOf(largest) + 1, row)
        }
        most('leverage', known.max_leverage)
        most('cooksDistance', known.max_cooks_d)
        most('studentised', known.max_abs_ext_studentised)
        same('influential', model.influential[0].position + 1, known.max_cooks_d[0])
        expect(off).toEqual([])
      })

  for (const { name: device, ...on } of devices)
    test(`regression(cheese, a level for each retailer) on ${device} has 8 digits`, async () => {
      const known = (reference as unknown as Record<string, { k: number; DISP: number[]; lp: number[]; r2: number }>)
        .cheese_with_retailer_dummies
      const { model } = await regress(
        data('cheese_price', 'cheese.csv'),
        'VOLUME',
        { terms: ['DISP', 'log(PRICE)', 'RETAILER'], responseTransform: 'log' },
        { ...on, predictors: ['DISP', 'PRICE', 'RETAILER'] }
      )
      expect(model.terms.length).toBe(known.k)
      const [disp, price] = ['DISP', 'log(PRICE)'].map((name) => model.terms.find((term) => term.name === name)!)
      expect(digits(disp.estimate, known.DISP[0])).toBeGreaterThan(8)
      expect(digits(disp.standardError, known.DISP[1])).toBeGreaterThan(8)
      expect(digits(price.estimate, known.lp[0])).toBeGreaterThan(8)
      expect(digits(price.standardError, known.lp[1])).toBeGreaterThan(8)
      expect(digits(model.r2, known.r2)).toBeGreaterThan(8)
    })

  // Source: R 4 `lm(prestige ~ income + education, weights = w)`, w = education but 0 in rows 3 and 17; HC from its matrices; 9 digits.
  for (const { name: device, ...on } of devices)
    test(`regression(duncan, weighted, two rows by 0) on ${device} has 9 digits of what R has`, async () => {
      const duncan = data('duncan', 'Duncan.csv')
      const w = Array.from(duncan.education as number[], (x, i) => (i === 2 || i === 16 ? 0 : x))
      const given = { ...duncan, w }
      const { model, frame } = await regress(
        given,
        'prestige',
        {},
        { ...on, predictors: ['income', 'education'], weight: 'w' }
      )
      const most = (name: string) => Array.from(values(frame, name), Math.abs).reduce((a, b) => Math.max(a, b))
      const got = [
        ...model.terms.flatMap((term) => [term.estimate, term.standardError, term.statistic, term.p]),
        ...[model.residualStandardError, model.r2, model.adjustedR2, model.f.value, model.logLikelihood],
        ...model.terms.flatMap((term) => [term.low, term.high]),
        ...['cooksDistance', 'studentised', 'leverage'].map(most),
        ...model.robust.HC0,
        ...model.robust.HC3
      ]
      const known = [
        ...[-7.957632975527986, 5.98124398292423, -1.33043109397412, 1.90911830821723e-1],
        ...[0.498952666893822, 0.130369602399542, 3.82721629666929, 4.45725152578138e-4],
        ...[0.63902617390926, 0.107736920674548, 5.93135732772271, 5.90270737294451e-7],
        ...[99.007303448549479, 0.792092414557409, 0.781697035285279, 76.196586369969282, -176.349034852868357],
        ...[
          -20.04617799283362, 4.13091204177765, 0.235465871840095, 0.76243946194755, 0.421281734906552,
          0.856770612911968
        ],
        ...[1.33070289661155, 3.86149475665023, 0.265157655522326],
        ...[4.190807642143151, 0.197871567164153, 0.145446136960825],
        ...[4.632518868430417, 0.258849760987293, 0.188584573296912]
      ]
      expect(got.length).toBe(known.length)
      got.forEach((one, i) => expect(digits(one, known[i])).toBeGreaterThan(9))
      expect(model.n).toBe(43)
    })
})
