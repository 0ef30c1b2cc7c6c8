import type { Step } from '@core/recipe/types.ts'
import type { AnovaModel, RegressionModel, ThresholdModel } from '@core/regression/types.ts'
import type {
  AggregateModel,
  ChooseKModel,
  CleanModel,
  EncodeModel,
  GroupByModel,
  KMeansModel,
  KMeansQualityModel,
  PcaModel,
  ProfileModel,
  StandardiseModel,
  TransformModel
} from '@core/result/models.ts'
import type { Result } from '@core/result/types.ts'
import type { Translate } from '@messages/index.ts'

type FirstRegression = Pick<RegressionModel, 'family' | 'terms'> & Partial<RegressionModel>

type Words = (model: never, t: Translate, step: Step) => string

/** What a step did, in one line, from its model. */
const told: Record<string, Words> = {
  clean: (model: CleanModel, t) => {
    const missing = sum(model.missing.map((one) => one.rows))
    return t('domain.step.clean', { duplicates: model.duplicates, missing, aside: model.setAside.length })
  },
  encode: (model: EncodeModel, t) => {
    const coded = model.columns.filter((column) => column.method !== 'none')
    return t('domain.step.encode', {
      columns: coded.length,
      features: sum(coded.map((column) => column.features.length))
    })
  },
  transform: (model: TransformModel, t) =>
    t('domain.step.transform', {
      changed: model.columns.filter((column) => column.method !== 'none').length,
      of: model.columns.length
    }),
  standardise: (model: StandardiseModel, t) =>
    t('domain.step.standardise', {
      method: t.dynamic(`step.standardise.method.${model.method}`),
      columns: model.columns.length
    }),
  pca: (model: PcaModel, t) =>
    t('domain.step.pca', {
      shown: model.components.length,
      of: model.eigenvalues.length,
      share: sum(model.explainedVarianceRatio)
    }),
  kmeans: (model: KMeansModel, t) =>
    t('domain.step.kmeans', { k: model.k, iterations: model.iterations, converged: model.converged }),
  'kmeans-quality': (model: KMeansQualityModel, t) =>
    t('domain.step.quality', {
      silhouette: model.silhouette.mean,
      exact: model.silhouette.exact,
      error: model.silhouette.error,
      stability: model.stability
    }),
  profile: (model: ProfileModel, t) => t('domain.step.profile', { features: model.features.length }),
  'choose-k': (model: ChooseKModel, t) => {
    const ks = model.candidates.map((one) => one.k)
    return t('domain.step.choose-k', { from: Math.min(...ks), to: Math.max(...ks), suggested: model.suggested })
  },
  // What it finds first are the terms alone.
  regression: ({ family, terms, r2, cv, auc, aliased }: FirstRegression, t) =>
    t('domain.step.regression', {
      family,
      terms: terms.filter((term) => term.name !== '(Intercept)').length,
      r2,
      auc: cv?.auc ?? auc,
      aliased: aliased?.length ?? 0
    }),
  anova: (model: AnovaModel, t) =>
    t('domain.step.anova', {
      factors: model.factors.length,
      f: model.f.value,
      small: model.f.p < 0.001,
      p: Math.max(model.f.p, 0.001)
    }),
  threshold: (model: ThresholdModel, t) =>
    t('domain.step.threshold', { threshold: model.threshold, chosen: model.chosen, cost: model.cost }),
  'group-by': (model: GroupByModel, t) => t('domain.step.group-by', { groups: model.groups.length, keys: model.keys }),
  aggregate: (model: AggregateModel, t) => t('domain.step.aggregate', { groups: model.groups, by: model.by }),
  filter: (_model: object, t, step) => {
    const rows = step.params.rows as ArrayLike<number> | null | undefined
    return said(step, 'where') || (rows ? t('domain.step.filter', { rows: rows.length }) : '')
  },
  derive: (_model: object, _t, step) => `${said(step, 'name')} = ${said(step, 'formula')}`
}

/** The line under a step's name: what it did; nothing before it ran. */
export function stepLine(step: Step, result: Result | null, t: Translate): string {
  const model = result?.models[step.id]
  const words = told[step.kind]
  return model && words ? words(model as never, t, step) : ''
}

/** The same of what a step under way has found first; empty where there is nothing to say. */
export function firstLine(step: Step, first: object | undefined, t: Translate): string {
  // k-means tells its iterations, which are no model yet.
  if (!first || step.kind === 'kmeans' || !(step.kind in told)) return ''
  return t('domain.step.first', { line: told[step.kind](first as never, t, step) })
}

/** What went through: rows in and out where they differ, else the time it took. */
export function stepFlow(step: Step, result: Result | null, t: Translate): string {
  const model = result?.models[step.id] as { rowsIn?: number; rowsOut?: number } | undefined
  if (model?.rowsIn !== undefined && model.rowsOut !== undefined)
    return t('domain.step.flow', { from: model.rowsIn, to: model.rowsOut })
  const ms = result?.provenance.ms[step.id]
  return ms === undefined ? '' : t.format.duration(ms)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const said = (step: Step, param: string) => (step.params[param] as string | undefined) ?? ''
