import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Failure } from '@core/outcome.ts'
import { Refusal } from '@core/outcome.ts'
import { designRow } from '@core/regression/design-row.ts'
import { quadratic } from '@core/regression/expected-row.ts'
import { normal, random } from '@core/stats/random.ts'
import { corpus, describeCorpus } from '../../corpus/corpus.ts'
import { onDevices } from './devices.ts'
import { fitLogit, type Values } from './logistic-input.ts'
import { readCsv } from './run-steps.ts'

const devices = await onDevices()
const range = (n: number) => Array.from({ length: n }, (_, i) => i)
const drawn = (rng: () => number, linear: number) => (rng() < 1 / (1 + Math.exp(-linear)) ? 1 : 0)

function near(got: ArrayLike<number>, wanted: ArrayLike<number>, digits: number): void {
  expect(got.length).toBe(wanted.length)
  for (let i = 0; i < wanted.length; i++)
    expect(Math.abs(got[i] - wanted[i]), `${got[i]} against ${wanted[i]}`).toBeLessThanOrEqual(
      10 ** -digits * Math.abs(wanted[i])
    )
}

const spector = () => readCsv(corpus('data', 'd2-regression', 'spector', 'spector.csv')!) as Record<string, number[]>

type Reference = Record<'coef' | 'se' | 'z' | 'p' | 'odds_ratio', number[]> & { ci95: [number, number][] } & Record<
    | 'loglik'
    | 'null_loglik'
    | 'lr_chi2'
    | 'lr_p'
    | 'mcfadden_r2'
    | 'aic'
    | 'bic'
    | 'deviance'
    | 'auc_in_sample'
    | 'brier'
    | 'accuracy_at_0.5',
    number
  >

describeCorpus('spector as statsmodels 0.13.5 and R 4.2.2 have it', () => {
  const reference = () =>
    (JSON.parse(readFileSync(corpus('reference', 'd2_regression.json')!, 'utf8')) as { spector_logit: Reference })
      .spector_logit

  for (const { name, ...on } of devices)
    test(`estimates, tests, intervals and fit on ${name}, to 10 digits`, async () => {
      const { model } = await fitLogit(spector(), 'GRADE', {}, on)
      const wanted = reference()
      const of = (key: 'estimate' | 'standardError' | 'statistic' | 'p' | 'low' | 'high' | 'oddsRatio') =>
        model.terms.map((term) => term[key]!)
      expect(model.terms.map((term) => term.name)).toEqual(['(Intercept)', 'GPA', 'TUCE', 'PSI'])
      near(of('estimate'), wanted.coef, 10)
      near(of('standardError'), wanted.se, 10)
      near(of('statistic'), wanted.z, 10)
      near(of('p'), wanted.p, 10)
      const [low, high] = [0, 1].map((end) => wanted.ci95.map((interval) => interval[end]))
      near(of('low'), low, 10)
      near(of('high'), high, 10)
      near(of('oddsRatio'), wanted.odds_ratio, 10)
      const { likelihoodRatio: ratio, inSample } = model
      near(
        [model.logLikelihood, model.nullLogLikelihood!, model.r2, model.aic, model.bic, model.deviance!],
        [wanted.loglik, wanted.null_loglik, wanted.mcfadden_r2, wanted.aic, wanted.bic, wanted.deviance],
        11
      )
      near([ratio!.value, ratio!.p], [wanted.lr_chi2, wanted.lr_p], 10)
      near(
        [model.auc!, inSample!.brier, inSample!.accuracy],
        [wanted.auc_in_sample, wanted.brier, wanted['accuracy_at_0.5']],
        12
      )
      expect(model).toMatchObject({ positive: '1', negative: '0', n: 32, dfResidual: 28, converged: true })
    })

  // statsmodels: Logit(...).fit().get_margeff(dummy=...), PSI being the only predictor of two values.
  test('average marginal effects with their standard errors, to 10 digits', async () => {
    const continuous = await fitLogit(spector(), 'GRADE')
    const effects = continuous.model.terms.slice(1).map((term) => term.marginalEffect!)
    near(
      effects.map((one) => one.estimate),
      [0.3625808316014611, 0.012208410958675552, 0.30517770228388763],
      10
    )
    near(
      effects.map((one) => one.standardError),
      [0.10944115267902871, 0.017794160669875252, 0.09237956935892486],
      10
    )
    const psi = spector().PSI.map((value) => (value ? 'taught' : 'not'))
    const { model } = await fitLogit({ ...spector(), PSI: psi }, 'GRADE', { bases: { PSI: 'not' } })
    const discrete = model.terms.find((term) => term.name === 'PSI=taught')!.marginalEffect!
    near(
      [discrete.estimate, discrete.standardError, discrete.p, discrete.low, discrete.high],
      [0.3575151636218344, 0.1420033906886765, 0.01181398804060443, 0.07919363218945796, 0.6358366950542108],
      10
    )
  })

  // statsmodels: variance_inflation_factor, OLS(...).condition_number; numpy's cond of columns of length 1.
  test('variance inflation and condition numbers, to 10 digits', async () => {
    const { model } = await fitLogit(spector(), 'GRADE')
    expect(model.terms[0].vif).toBeUndefined()
    near(
      model.terms.slice(1).map((term) => term.vif!),
      [1.1761582341579835, 1.1894350280708073, 1.012902241028604],
      10
    )
    near([model.conditionNumber, model.scaledConditionNumber], [175.57168965002077, 18.127354333935905], 10)
  })

  // R: sandwich by hand from hatvalues(glm); HC0 is also statsmodels' fit(cov_type='HC0').
  test('HC0 to HC3, to 8 digits; the terms follow the method that is asked for', async () => {
    const { model } = await fitLogit(spector(), 'GRADE', { errors: 'HC0' })
    near(model.robust.HC0, [5.197585410299452, 1.267545982015747, 0.11792226774939177, 0.9644192096528813], 10)
    near(model.robust.HC1, [5.5564525254879289, 1.3550636531010942, 0.12606420689535988, 1.0310075026378542], 8)
    near(model.robust.HC2, [5.6145835687417582, 1.3984428951238892, 0.13428959343006708, 1.035939804721737], 8)
    near(model.robust.HC3, [6.0825532839446437, 1.5517576202144141, 0.15388461121529182, 1.1163913418636842], 8)
    near(
      model.terms.map((term) => term.standardError),
      model.robust.HC0,
      14
    )
    near(
      model.covariance.map((row, j) => Math.sqrt(row[j])),
      model.robust.HC0,
      12
    )
  })

  // R: hatvalues, cooks.distance, rstandard of glm.
  test('leverage, distance of Cook and standardised deviance residuals, to 8 digits', async () => {
    const { columns, model } = await fitLogit(spector(), 'GRADE')
    near(
      columns.leverage.slice(0, 4),
      [0.039046361519897058, 0.054457918661968537, 0.088943093877150339, 0.080650201163818713],
      8
    )
    near(
      columns.cooksDistance.slice(0, 4),
      [0.00028862686054578589, 0.00096340130286838111, 0.006172405118409093, 0.0006343198166247182],
      8
    )
    near(
      columns.studentised.slice(0, 4),
      [-0.23677891338131982, -0.36021685243534163, -0.67466459414874802, -0.23893582489285095],
      8
    )
    near([Math.max(...columns.leverage)], [0.32885450531845734], 8)
    expect(model.influential[0].position).toBe(31)
    near([model.influential[0].cooksDistance], [0.34342935368231758], 8)
  })

  // R: glm(..., weights = 1:32 %% 3 + 1); standard errors and HC0 by statsmodels' freq_weights.
  test('with weights, to 8 digits', async () => {
    const w = range(32).map((i) => ((i + 1) % 3) + 1)
    const { model, columns } = await fitLogit({ ...spector(), w }, 'GRADE', {}, { weight: 'w' })
    near(
      model.terms.map((term) => term.estimate),
      [-13.750752300938519, 2.6043307996765401, 0.18102014368904312, 2.328000339661382],
      12
    )
    near(
      model.terms.map((term) => term.standardError),
      [3.4286333613193207, 0.8299350297836672, 0.10050065877505282, 0.7366687373147303],
      10
    )
    near(
      [model.logLikelihood, model.aic, model.nullDeviance!],
      [-27.037195081817561, 62.074390163635123, 87.491516711203346],
      12
    )
    near(model.robust.HC0, [3.544475466048888, 0.8047227514309641, 0.07849149204896974, 0.6485263514564648], 10)
    near(columns.leverage.slice(0, 3), [0.046260875468538902, 0.099876223903853908, 0.052488847509658501], 7)
    near(columns.cooksDistance.slice(0, 3), [0.0010336023210085899, 0.0098247277695577336, 0.0061599931859916838], 7)
    near(columns.studentised.slice(0, 3), [-0.40877975769090025, -0.8204799552701583, -0.8615754892127732], 7)
  })

  // R: glm(GRADE ~ GPA + TUCE + PSI - 1) and glm(GRADE ~ GPA * PSI + TUCE + I(TUCE^2)).
  test('without an intercept, and with a product and a power, to 8 digits', async () => {
    const without = (await fitLogit(spector(), 'GRADE', { intercept: false })).model
    near(
      without.terms.flatMap((term) => [term.estimate, term.standardError]),
      [
        0.29933592280845062, 0.68154151432730037, -0.10147248180382697, 0.099562603322774779, 1.6363573903945976,
        0.81261995979488044
      ],
      8
    )
    near([without.logLikelihood, without.nullDeviance!], [-18.770572156572733, 44.361419555836498], 12)
    expect(without.likelihoodRatio!.df).toBe(3)
    const terms = ['GPA', 'PSI', 'TUCE', 'TUCE^2', 'GPA:PSI']
    const { model } = await fitLogit(spector(), 'GRADE', { terms })
    near(
      model.terms.map((term) => term.estimate),
      [
        -17.700323255431293, 5.3615962158185173, 14.485870201405204, -0.28115570172632209, 0.0084499250415740659,
        -3.6145659828637084
      ],
      10
    )
    near(
      model.terms.map((term) => term.standardError),
      [
        17.423640229613991, 3.0067816882371772, 11.296783983413501, 1.2840984781084366, 0.030097650465104205,
        3.2754522487148399
      ],
      7
    )
    near([model.logLikelihood], [-12.003911056282377], 12)
    expect(model.terms.map((term) => term.marginalEffect !== undefined)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false
    ])
  })

  // scikit-learn 1.2: LogisticRegression(C=1/λ) on StandardScaler's columns, over their deviations.
  test('ridge of λ 0.1, 1 and 10, to 6 digits', async () => {
    for (const [lambda, wanted] of [
      [0.1, [2.7189590967446757, 0.09376528428971856, 2.290980585961845]],
      [1, [2.1279444190479877, 0.08517675653388018, 1.80014876477446]],
      [10, [0.8885018606195276, 0.05117139299155907, 0.734926827929716]]
    ] as const) {
      const { model } = await fitLogit(spector(), 'GRADE', { penalty: 'ridge', lambda })
      near(
        model.terms.slice(1).map((term) => term.estimate),
        wanted,
        6
      )
      expect(model.ridge).toMatchObject({ lambda, chosen: false, measure: 'logLoss' })
    }
  })
})

describeCorpus('telco churn', () => {
  const telco = () =>
    readCsv(corpus('data', 'd6-crm', 'telco_churn', 'Telco-Customer-Churn.csv')!) as Record<string, number[] | string[]>

  // statsmodels Logit on the same columns: terms that others determine left out; effects of levels by the delta method in numpy.
  test('as statsmodels has it, to 8 digits; out of fold an area of .845', async () => {
    const { model } = await fitLogit(telco(), 'Churn')
    const term = (name: string) => model.terms.find((one) => one.name === name)!
    expect(model).toMatchObject({ n: 7043, positive: 'Yes', negative: 'No', converged: true })
    near(
      [model.logLikelihood, model.nullLogLikelihood!, model.aic, model.bic],
      [-2914.1421548909757, -4075.072949547855, 5876.284309781951, 6040.919257655842],
      11
    )
    const wanted: [string, number, number][] = [
      ['(Intercept)', 1.166957232742156, 0.8147569513789572],
      ['tenure', -0.060315089125885395, 0.006234273959610335],
      ['Contract=Two year', -1.3802545654810605, 0.17585264804561035],
      ['InternetService=No', -1.7936569440751235, 0.8066509932618062],
      ['TotalCharges', 0.00032832156860723477, 7.068282853143611e-5]
    ]
    for (const [name, estimate, error] of wanted)
      near([term(name).estimate, term(name).standardError], [estimate, error], 8)
    const effects: [string, number, number][] = [
      ['tenure', -0.008184900698576674, 0.0008346910492457459],
      ['Contract=Two year', -0.17424175299236483, 0.01828754073729744],
      ['InternetService=Fiber optic', 0.26202162280268976, 0.1089247976295703]
    ]
    for (const [name, estimate, error] of effects)
      near([term(name).marginalEffect!.estimate, term(name).marginalEffect!.standardError], [estimate, error], 8)
    // scikit-learn over ten folds has .8455.
    expect(Math.abs(model.cv.auc! - 0.8455)).toBeLessThan(0.003)
    expect(model.cv).toMatchObject({ protocol: 'folds-5', rows: 7043, folds: 5 })
    expect(model.cv.troubles).toBeUndefined()
  })

  test('ridge chosen by cross-validation loses nothing of that', async () => {
    const { model } = await fitLogit(telco(), 'Churn', { penalty: 'ridge' }, devices.at(-1))
    expect(model.ridge!.chosen).toBe(true)
    expect(model.ridge!.candidates.length).toBe(25)
    expect(Math.abs(model.cv.auc! - 0.8455)).toBeLessThan(0.003)
  })
})

// Newton's method with 60 digits (mpmath) on the same draws.
test('a polynomial of degree 4 on [100, 110] (condition number beyond 1e17) has 12 digits', async () => {
  const rng = random('poly')
  const x = range(400).map(() => 100 + Math.round(rng() * 10240) / 1024)
  const y = x.map((v) => drawn(rng, Math.sin(v)))
  const terms = ['x', 'x^2', 'x^3', 'x^4']
  const { model } = await fitLogit({ x, y }, 'y', { terms }, { whole: true })
  near(
    model.terms.map((term) => term.estimate),
    [-1159448.5429041632, 44140.34739419257, -629.9191639838696, 3.9937886216987324, -0.009491842595886162],
    12
  )
  near(
    model.terms.map((term) => term.standardError),
    [269183.0108374282, 10260.839963868142, 146.62968170457864, 0.9310027470326244, 0.0022160732880173594],
    12
  )
  near([model.logLikelihood], [-263.0648747039957], 13)
})

const sample = (n: number, name = 'sample'): Values & { y: number[]; x: number[]; z: number[] } => {
  const rng = random('logistic', name)
  const x = range(n).map(() => normal(rng))
  const z = range(n).map(() => normal(rng))
  return { x, z, y: x.map((value, i) => drawn(rng, 0.4 + value - 0.7 * z[i])) }
}

describe('laws', () => {
  test('swapping the classes flips every sign and nothing else', async () => {
    const { y, ...rest } = sample(400)
    const words = y.map((one) => (one ? 'yes' : 'no'))
    const yes = (await fitLogit({ ...rest, words }, 'words')).model
    const no = (await fitLogit({ ...rest, words }, 'words', { positive: 'no' })).model
    expect([yes.positive, no.positive]).toEqual(['yes', 'no'])
    near(
      no.terms.map((term) => -term.estimate),
      yes.terms.map((term) => term.estimate),
      10
    )
    near(
      no.terms.map((term) => term.standardError),
      yes.terms.map((term) => term.standardError),
      10
    )
    near([no.logLikelihood, no.auc!, no.cv.auc!], [yes.logLikelihood, yes.auc!, yes.cv.auc!], 10)
  })

  test('a row of weight 2 is the row twice, one of weight 0 is not there', async () => {
    const once = sample(300)
    const w = once.y.map((_, i) => i % 3)
    const rows = range(300).flatMap((i) => new Array<number>(i % 3).fill(i))
    const twice = Object.fromEntries(Object.entries(once).map(([name, v]) => [name, rows.map((i) => Number(v[i]))]))
    const weighted = (await fitLogit({ ...once, w }, 'y', {}, { weight: 'w' })).model
    const repeated = (await fitLogit(twice, 'y')).model
    const figures = ({ terms, robust, ...model }: typeof weighted) => [
      ...terms.flatMap((term) => [term.estimate, term.standardError, term.marginalEffect?.standardError ?? 1]),
      ...robust.HC0,
      ...robust.HC2,
      ...robust.HC3,
      ...[model.deviance!, model.nullDeviance!, model.aic, model.auc!, model.inSample!.brier, model.inSample!.accuracy]
    ]
    // HC2 and HC3 are by the leverage of one of the rows.
    near(figures(weighted), figures(repeated), 9)
    expect([weighted.n, repeated.n]).toEqual([200, 300])
  })

  test('the unit of a predictor or of the weights changes nothing but that unit', async () => {
    const { x, z, y } = sample(300)
    const plain = (await fitLogit({ x, z, y }, 'y')).model
    const scaled = (await fitLogit({ x: x.map((v) => v * 1e9), z: z.map((v) => v * 1e-9), y }, 'y')).model
    near(
      scaled.terms.map((term, j) => term.estimate * [1, 1e9, 1e-9][j]),
      plain.terms.map((term) => term.estimate),
      10
    )
    near(
      scaled.terms.map((term) => term.statistic),
      plain.terms.map((term) => term.statistic),
      10
    )
    const heavy = (await fitLogit({ x, z, y, w: y.map(() => 1e-6) }, 'y', {}, { weight: 'w' })).model
    near(
      heavy.terms.map((term) => term.estimate),
      plain.terms.map((term) => term.estimate),
      12
    )
    near(
      heavy.terms.map((term) => term.standardError / 1000),
      plain.terms.map((term) => term.standardError),
      10
    )
  })

  test('a predictor near 1e9 that varies by 1 is fitted as the same one near 0', async () => {
    const { x, z, y } = sample(300)
    // Whole thousandths survive the addition.
    const fine = x.map((v) => Math.round(v * 1024) / 1024)
    const near0 = (await fitLogit({ x: fine, z, y }, 'y')).model
    const near1e9 = (await fitLogit({ x: fine.map((v) => v + 1e9), z, y }, 'y')).model
    near(
      near1e9.terms.slice(1).flatMap((term) => [term.estimate, term.standardError]),
      near0.terms.slice(1).flatMap((term) => [term.estimate, term.standardError]),
      9
    )
  })

  test('predictors that are nearly the same (correlation 1 − 1e-10) are fitted as their sum and difference', async () => {
    const { x, z, y } = sample(500)
    const step = z.map((v) => Math.round(v * 1024) * 2 ** -27)
    const close = (await fitLogit({ x, other: x.map((v, i) => v + step[i]), y }, 'y')).model
    const apart = (await fitLogit({ x, step, y }, 'y')).model
    const [, a, b] = close.terms
    const [, sum, difference] = apart.terms
    near([b.estimate, b.standardError], [difference.estimate, difference.standardError], 5)
    expect(a.estimate + b.estimate).toBeCloseTo(sum.estimate, 4)
    near([close.logLikelihood], [apart.logLikelihood], 10)
  })

  test('the order of rows changes nothing, folds included', async () => {
    const forth = sample(300)
    const back = Object.fromEntries(
      Object.entries(forth).map(([name, v]) => [name, Array.from(v as number[]).reverse()])
    )
    const one = await fitLogit(forth, 'y')
    const other = await fitLogit(back, 'y')
    near([other.model.cv.auc!, other.model.cv.logLoss!], [one.model.cv.auc!, one.model.cv.logLoss!], 9)
    near(other.columns.outOfFold.reverse(), one.columns.outOfFold, 8)
  })

  test('fitted and residual make up the response; leverage sums to the coefficients', async () => {
    const { y, ...rest } = sample(300)
    const { columns, model } = await fitLogit({ ...rest, y }, 'y')
    y.forEach((value, i) => expect(columns.fitted[i] + columns.residual[i]).toBeCloseTo(value, 14))
    expect(columns.leverage.reduce((a, b) => a + b, 0)).toBeCloseTo(3, 10)
    const linear = model.terms[0].estimate + model.terms[1].estimate * rest.x[7] + model.terms[2].estimate * rest.z[7]
    expect(columns.fitted[7]).toBeCloseTo(1 / (1 + Math.exp(-linear)), 12)
  })

  test('a slope in several terms has the effect of moving it in all of them, as differences have it', async () => {
    const { x, z, y } = sample(400)
    const { model } = await fitLogit({ x, z, y }, 'y', { terms: ['x', 'x^2', 'z', 'x:z'] })
    const [b0, b1, b2, b3, b4] = model.terms.map((term) => term.estimate)
    const mean = (by: number) =>
      x.reduce((sum, v, i) => {
        const u = v + by
        return sum + 1 / (1 + Math.exp(-(b0 + b1 * u + b2 * u * u + b3 * z[i] + b4 * u * z[i])))
      }, 0) / x.length
    const effect = model.terms.find((term) => term.name === 'x')!.marginalEffect!
    expect(effect.estimate).toBeCloseTo((mean(1e-4) - mean(-1e-4)) / 2e-4, 8)
  })

  test('every marginal effect and its error are those of rows moved one by one, with weights and robust errors too', async () => {
    const rng = random('moved')
    const n = 240
    const data = {
      x: range(n).map(() => normal(rng)),
      z: range(n).map(() => rng() * 5),
      level: range(n).map((i) => ['a', 'b', 'c'][(i * 7) % 3]),
      kind: range(n).map((i) => ['p', 'q', 'r'][((i * 5) % 4) % 3]),
      w: range(n).map((i) => (i % 4) / 2)
    }
    const y = range(n).map((i) => drawn(rng, data.x[i] - (data.level[i] === 'b' ? data.x[i] : 0.3)))
    const terms = ['x', 'x^2', 'level', 'x:level', 'kind', 'log1p(z)']
    const { model } = await fitLogit({ ...data, y }, 'y', { terms, errors: 'HC1' }, { weight: 'w' })
    const b = model.terms.map((term) => term.estimate)
    type Row = { x: number; z: number; level: string; kind: string }
    const rowOf = (i: number): Row => ({ x: data.x[i], z: data.z[i], level: data.level[i], kind: data.kind[i] })
    const chance = (row: Row, at: number[]) => {
      const linear = designRow(model.design, row).reduce((sum, value, j) => sum + value * at[j], 0)
      return 1 / (1 + Math.exp(-linear))
    }
    const total = data.w.reduce((sum, weight) => sum + weight, 0)
    const average = (of: (row: Row) => number) => range(n).reduce((sum, i) => sum + data.w[i] * of(rowOf(i)), 0) / total
    const h = 1e-4
    const level = (column: 'level' | 'kind', to: string, from: string) => (at: number[]) =>
      average((row) => chance({ ...row, [column]: to }, at) - chance({ ...row, [column]: from }, at))
    const logOf = b.length - 1
    const wanted: Record<string, (at: number[]) => number> = {
      x: (at) =>
        average((row) => (chance({ ...row, x: row.x + h }, at) - chance({ ...row, x: row.x - h }, at)) / (2 * h)),
      'level=b': level('level', 'b', 'a'),
      'level=c': level('level', 'c', 'a'),
      'kind=q': level('kind', 'q', 'p'),
      'kind=r': level('kind', 'r', 'p'),
      'log1p(z)': (at) => average((row) => chance(row, at) * (1 - chance(row, at)) * at[logOf])
    }
    const got = model.terms.filter((term) => term.marginalEffect)
    expect(got.map((term) => term.name).toSorted()).toEqual(Object.keys(wanted).toSorted())
    for (const { name, marginalEffect } of got) {
      const slope = b.map((_, j) => {
        const [up, down] = [h, -h].map((by) => wanted[name](b.map((value, k) => (k === j ? value + by : value))))
        return (up - down) / (2 * h)
      })
      expect(marginalEffect!.estimate).toBeCloseTo(wanted[name](b), 7)
      expect(marginalEffect!.standardError).toBeCloseTo(Math.sqrt(quadratic(model.covariance, slope)), 6)
    }
  })

  test('folds are told where they can not be fitted', async () => {
    const x = range(40)
    // One positive row amid the others: beside its own fold there is none.
    const { model, columns } = await fitLogit({ x, y: x.map((i) => (i === 20 ? 1 : 0)) }, 'y')
    expect(model.cv.troubles).toEqual([{ fold: expect.any(Number) as number, why: 'one-class' }])
    for (const value of columns.outOfFold) expect(value).toBeGreaterThanOrEqual(0)
    expect(Number.isFinite(model.cv.logLoss!)).toBe(true)
  })

  test('progress rises to the end', async () => {
    const { ticks } = await fitLogit(sample(500), 'y')
    expect(ticks.length).toBeGreaterThan(10)
    ticks.forEach((tick, i) => expect(tick.done).toBeGreaterThanOrEqual(i ? ticks[i - 1].done : 0))
    expect(ticks.at(-1).done).toBe(100)
  })
})

describe('separation', () => {
  const quasi = () => {
    const { x, z, y } = sample(300)
    const level = range(300).map((i) => (i % 10 === 0 ? 'sure' : i % 3 ? 'left' : 'right'))
    return { x, z, level, y: y.map((value, i) => (i % 10 === 0 ? 1 : value)) }
  }

  test('of a level is flagged, and all else is as if its rows were not there', async () => {
    const data = quasi()
    const { model, columns } = await fitLogit(data, 'y')
    const rest = range(300).filter((i) => i % 10 !== 0)
    const others = await fitLogit(
      Object.fromEntries(Object.entries(data).map(([name, v]) => [name, rest.map((i) => v[i])])) as Values,
      'y'
    )
    const sure = model.terms.find((term) => term.name === 'level=sure')!
    expect(sure).toMatchObject({ separated: true, standardError: Infinity, statistic: 0, p: 1, low: -Infinity })
    expect(sure).toMatchObject({ high: Infinity, oddsRatio: Infinity, oddsLow: 0, oddsHigh: Infinity })
    expect(sure.estimate).toBeGreaterThan(10)
    expect(sure.marginalEffect).toBeUndefined()
    const left = model.terms.filter((term) => !term.separated)
    expect(left.length).toBe(4)
    near(
      left.flatMap((term) => [term.estimate, term.standardError, term.p]),
      others.model.terms.flatMap((term) => [term.estimate, term.standardError, term.p]),
      9
    )
    near([model.logLikelihood], [others.model.logLikelihood], 11)
    for (let i = 0; i < 300; i += 10) expect(columns.fitted[i]).toBeGreaterThan(1 - 1e-7)
    for (const name of ['HC0', 'HC1', 'HC2', 'HC3'] as const)
      expect(model.robust[name].filter((error) => Number.isFinite(error)).length).toBe(4)
    expect(model.covariance.flat().every(Number.isFinite)).toBe(true)
  })

  test('under ridge is no matter', async () => {
    const { model } = await fitLogit(quasi(), 'y', { penalty: 'ridge' })
    expect(model.terms.some((term) => term.separated)).toBe(false)
    const { x } = sample(60)
    const complete = await fitLogit({ x, y: x.map((v) => (v > 0 ? 1 : 0)) }, 'y', { penalty: 'ridge' })
    expect(complete.model.converged).toBe(true)
    expect(complete.model.terms[1].estimate).toBeGreaterThan(0)
  })

  test('under a ridge penalty of 0 is separation still', async () => {
    const { model } = await fitLogit(quasi(), 'y', { penalty: 'ridge', lambda: 0 })
    const none = (await fitLogit(quasi(), 'y')).model
    expect(model.terms.filter((term) => term.separated).map((term) => term.name)).toEqual(['level=sure'])
    near([model.logLikelihood], [none.logLikelihood], 10)
  })

  test('ridge shares an effect between two equal predictors', async () => {
    const { x, z, y } = sample(200)
    const { model } = await fitLogit({ x, z, same: x, y }, 'y', { penalty: 'ridge', lambda: 1 }, { whole: true })
    expect(model.terms[3].estimate).toBeCloseTo(model.terms[1].estimate, 10)
  })
})

async function refusal(work: Promise<unknown>): Promise<Failure> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error.failure
    throw error
  }
  throw new Error('it was not refused')
}

describe('bad input is refused by name', () => {
  const x = range(30)

  test('one class only', async () => {
    const failure = await refusal(fitLogit({ x, y: x.map(() => 1) }, 'y'))
    expect(failure).toMatchObject({ code: 'one-class', column: 'y', values: { column: 'y', level: '1' } })
    const weighted = await refusal(
      fitLogit({ x, y: x.map((i) => i % 2), w: x.map((i) => i % 2) }, 'y', {}, { weight: 'w' })
    )
    expect(weighted).toMatchObject({ code: 'one-class', values: { column: 'y', level: '1' } })
  })

  test('three classes, with the levels', async () => {
    const failure = await refusal(fitLogit({ x, y: x.map((i) => ['low', 'mid', 'high'][i % 3]) }, 'y'))
    expect(failure).toMatchObject({ code: 'too-many-classes', values: { classes: 3, levels: ['high', 'low', 'mid'] } })
  })

  test('a positive class that does not occur, with the levels', async () => {
    const failure = await refusal(fitLogit({ x, y: x.map((i) => (i % 2 ? 'stay' : 'go')) }, 'y', { positive: 'left' }))
    expect(failure).toMatchObject({ code: 'unknown-class', values: { value: 'left', levels: ['go', 'stay'] } })
  })

  test('complete separation by each of two terms, which are named', async () => {
    const y = x.map((i) => (i < 15 ? 'no' : 'yes'))
    const noise = x.map((i) => (i * 7) % 5)
    const failure = await refusal(fitLogit({ noise, x, back: x.map((i) => -2 * i), y }, 'y', {}, { whole: true }))
    expect(failure).toMatchObject({
      code: 'separated',
      values: { terms: ['x', 'back'], alone: 1, positive: 'yes', negative: 'no' }
    })
  })

  test('complete separation by a level', async () => {
    const colour = x.map((i) => (i % 2 ? 'red' : 'blue'))
    const failure = await refusal(fitLogit({ x, colour, y: x.map((i) => i % 2) }, 'y'))
    expect(failure).toMatchObject({ code: 'separated', values: { terms: ['colour=red'], alone: 1 } })
  })

  test('complete separation by two terms of six together, and by no fewer', async () => {
    const rng = random('together')
    const columns = Object.fromEntries(range(6).map((j) => [`x${j}`, range(400).map(() => normal(rng))]))
    const y = range(400).map((i) => (columns.x1[i] + 0.5 * columns.x4[i] > 0.1 ? 1 : 0))
    const failure = await refusal(fitLogit({ ...columns, y }, 'y'))
    expect(failure).toMatchObject({ code: 'separated', values: { terms: ['x1', 'x4'], alone: 0 } })
  })
})
