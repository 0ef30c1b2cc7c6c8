import { readFileSync } from 'node:fs'
import type { RegressionModel } from '../../src/core/regression/types.ts'
import { corpus } from '../corpus/corpus.ts'
import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

// Sources: NIST StRD, certified to 15 digits; statsmodels 0.13.5, reference/d2_regression.py. A file is opened through the page and runs the
// domain's own recipe, on each device in turn: webgl and webgpu on a GPU that is imitated.
interface Certified {
  estimates: Record<string, number>
  std_errors: Record<string, number>
  residual_sd: number
  r_squared: number
}
interface Statsmodels {
  coef: number[]
  se: number[]
  loglik: number
  aic: number
  bic: number
}

const powers = (degree: number) => ['x', ...Array.from({ length: degree - 1 }, (_, i) => `x^${i + 2}`)]
const terms: Record<string, string[]> = {
  Norris: ['x'],
  Pontius: powers(2),
  NoInt1: ['x'],
  NoInt2: ['x'],
  Longley: ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'],
  Wampler1: powers(5),
  Wampler2: powers(5),
  Wampler3: powers(5)
}

/** Digits that agree; of a value that should be 0, its own size. */
const digits = (found: number, wanted: number) =>
  found === wanted ? 15 : -Math.log10(wanted === 0 ? Math.abs(found) : Math.abs(found / wanted - 1))

for (const device of ['webgpu', 'webgl', 'simd', 'cpu'])
  test(`NIST to 9 digits, advertising, duncan and spector as statsmodels, on ${device}`, async ({ page }) => {
    const nist = corpus('data/d2-regression/nist_strd_linear/certified.json')
    test.skip(!nist, 'BENCHTOP_CORPUS is not set: NIST and the reference figures are not at hand')
    test.setTimeout(240_000)
    const all = JSON.parse(readFileSync(nist!, 'utf8')) as Record<string, Certified>
    await openPage(page, `device=${device}`)
    for (const [name, wanted] of Object.entries(all)) {
      const { model, ran } = await page.evaluate(fit, {
        text: readFileSync(corpus(`data/d2-regression/nist_strd_linear/${name}.csv`)!, 'utf8'),
        recipe: 'linear',
        response: 'y',
        predictors: [...new Set(terms[name].map((term) => term.split('^')[0]))],
        params: { terms: terms[name], intercept: !name.startsWith('NoInt') }
      })
      expect(ran).toBe(device)
      const [estimates, errors] = [Object.values(wanted.estimates), Object.values(wanted.std_errors)]
      expect(model.terms).toHaveLength(estimates.length)
      model.terms.forEach((term, j) => {
        expect(digits(term.estimate, estimates[j]), `${name} ${term.name}`).toBeGreaterThan(9)
        expect(digits(term.standardError, errors[j]), `${name}, error of ${term.name}`).toBeGreaterThan(9)
      })
      expect(digits(model.r2, wanted.r_squared), `${name} R²`).toBeGreaterThan(9)
      expect(digits(model.residualStandardError, wanted.residual_sd), `${name} residual SD`).toBeGreaterThan(9)
    }
    const reference = JSON.parse(readFileSync(corpus('reference/d2_regression.json')!, 'utf8')) as Record<
      string,
      Statsmodels
    >
    for (const { name, file, least, order, ...asked } of files) {
      const text = readFileSync(corpus(`data/d2-regression/${file}`)!, 'utf8')
      const { model } = await page.evaluate(fit, { text, params: {}, ...asked })
      const { coef, se, loglik, aic, bic } = reference[name]
      order.forEach((at, j) => {
        expect(digits(model.terms[j].estimate, coef[at]), `${name} ${model.terms[j].name}`).toBeGreaterThan(least)
        expect(digits(model.terms[j].standardError, se[at]), `${name}, its error`).toBeGreaterThan(least)
      })
      expect(model.terms).toHaveLength(coef.length)
      for (const [found, wanted] of [
        [model.logLikelihood, loglik],
        [model.aic, aic],
        [model.bic, bic]
      ])
        expect(digits(found, wanted), name).toBeGreaterThan(8)
    }
  })

/** Of each file what to ask, and where its terms stand in the reference. */
const files = [
  {
    name: 'advertising_Sales~TV*Radio',
    file: 'advertising/Advertising.csv',
    least: 8,
    order: [0, 1, 2, 3],
    recipe: 'linear',
    response: 'Sales',
    predictors: ['TV', 'Radio'],
    params: { terms: ['TV', 'Radio', 'TV:Radio'] }
  },
  {
    name: 'duncan_prestige~income+education+C(type)',
    file: 'duncan/Duncan.csv',
    least: 8,
    order: [0, 3, 4, 1, 2],
    recipe: 'linear',
    response: 'prestige',
    predictors: ['income', 'education', 'type']
  },
  {
    name: 'spector_logit',
    file: 'spector/spector.csv',
    least: 6,
    order: [0, 1, 2, 3],
    recipe: 'logistic',
    response: 'GRADE',
    predictors: ['GPA', 'TUCE', 'PSI']
  }
]

interface Asked {
  text: string
  recipe: string
  response: string
  predictors: string[]
  params: object
}

/** In the page: the regression of a file by the domain's recipe. */
async function fit({ text, recipe: id, response, predictors, params }: Asked) {
  const { benchtop } = globalThis as WithBenchtop
  const table = await benchtop.open(new File([text], 'file.csv'), { memoryOnly: true })
  const recipe = await benchtop.recipe('customer-analysis', table.id, {
    recipe: id,
    columns: { response, predictors },
    params: { regression: { ...params } }
  })
  const { models, provenance } = await benchtop.run(recipe)
  return { model: models.regression as RegressionModel, ran: provenance.device }
}
