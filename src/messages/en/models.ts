import type { Catalogue } from '../types.ts'

interface Classes {
  column: string
  classes?: number
  levels?: readonly string[]
}
interface UnknownClass {
  column: string
  value?: string
  levels?: readonly string[]
}
interface Separated {
  terms?: readonly string[]
  /** 1 where each of them does it by itself. */
  alone?: number
  positive?: string
  negative?: string
}

interface BadTerm {
  term: string
  why: 'syntax' | 'unknown' | 'twice' | 'category'
  columns: readonly string[]
}

interface LogOf {
  column: string
  log: 'log' | 'log1p'
  value: number
  row: number
  count: number
}

interface Collinear {
  terms: readonly string[]
  of: readonly string[]
}

const separating = (terms: string, count: number, alone?: number) =>
  count < 2 ? `${terms} alone tells` : alone ? `each of ${terms} alone tells` : `${terms} together tell`

export const models = {
  // regression
  'step.regression': 'Regression',
  'step.regression.family': 'Family',
  'step.regression.family.gaussian': 'Linear',
  'step.regression.family.binomial': 'Logistic',
  'step.regression.intercept': 'Intercept',
  'step.regression.intercept.hint': 'Without it the fit goes through 0, and R² is measured about 0.',
  'step.regression.terms': 'Terms',
  'step.regression.terms.hint': 'a:b is a product, a^2 a power; log(a) and log1p(a) are natural logarithms.',
  'step.regression.bases': 'Base levels',
  'step.regression.bases.hint': 'The level that the others are compared with. Left out: the first in order of text.',
  'step.regression.positive': 'Class to model',
  'step.regression.positive.hint': 'Empty: yes, true or 1; otherwise the last in order of text.',
  'step.regression.responseTransform': 'Response as',
  'step.regression.responseTransform.none': 'It is',
  'step.regression.responseTransform.log': 'Its logarithm',
  'step.regression.responseTransform.log1p': 'The logarithm of 1 + it',
  'step.regression.responseTransform.hint': 'Estimates, residuals and fitted values are on that scale.',
  'step.regression.errors': 'Standard errors',
  'step.regression.errors.classical': 'Classical',
  'step.regression.errors.HC0': 'Robust, HC0',
  'step.regression.errors.HC1': 'Robust, HC1',
  'step.regression.errors.HC2': 'Robust, HC2',
  'step.regression.errors.HC3': 'Robust, HC3',
  'step.regression.errors.hint': 'Robust ones hold where the spread of the residuals is not the same everywhere.',
  'step.regression.confidence': 'Confidence',
  'step.regression.confidence.hint': 'Of all intervals, from 50 to 99.99 %.',
  'step.regression.penalty': 'Penalty',
  'step.regression.penalty.none': 'None',
  'step.regression.penalty.ridge': 'Ridge',
  'step.regression.penalty.hint': 'Ridge draws estimates towards 0: steadier where predictors go together, but biased.',
  'step.regression.lambda': 'Strength of the penalty',
  'step.regression.lambda.hint': 'Empty: the one with the least cross-validated error.',
  'step.regression.collinear': 'Terms that others determine',
  'step.regression.collinear.refuse': 'Stop and name them',
  'step.regression.collinear.leave-out': 'Leave later ones out',
  'step.regression.maxLevels': 'Most levels of a category',
  'step.regression.folds': 'Folds',
  'step.regression.folds.hint': 'The rows are split into as many parts; each is predicted by a fit on the others.',
  'step.regression.asFeatures': 'Predictors and residuals describe the rows from here on',
  'stage.regression': 'Fitting',
  'failure.bad-term': ({ term, why, columns }: BadTerm, f) =>
    why === 'category'
      ? `Powers and logarithms are of numbers; in “${term}”, ${columns[0] ?? ''} is a category.`
      : why === 'twice'
        ? `A term may be listed once; “${term}” is there before.`
        : why === 'unknown'
          ? `A term is made of predictors; “${term}” names none of ${f.list(columns.slice(0, 12))}.`
          : `A term is a, a:b, a^3, log(a) or log1p(a); got “${term}”.`,
  'failure.bad-term.hint': ({ why }: BadTerm) =>
    why === 'category'
      ? 'Use the category by itself or in a product.'
      : why === 'twice'
        ? 'Take one of them out.'
        : why === 'unknown'
          ? 'Add the column to the predictors, or write its name as it stands in the table.'
          : 'Powers go from 1 to 20. A column whose name holds such signs is meant where the whole name is written.',
  'failure.log-of-nonpositive': ({ column, log, value, row, count }: LogOf, f) =>
    `${log}(${column}) needs values above ${log === 'log' ? '0' : `${f.num(-1)}`}; row ${f.int(row)} has ${f.num(value)}${count > 1 ? `, and ${f.int(count - 1)} more rows are not above it` : ''}.`,
  'failure.log-of-nonpositive.hint': ({ column, log }: LogOf) =>
    log === 'log'
      ? `Take ${column} as it is or with log1p, or filter the rows to ${column} > 0.`
      : `Take ${column} as it is, or leave out the rows in which it is not.`,
  'failure.one-level': ({ column, level }: { column: string; level: string }) =>
    `A category must have at least two levels among the rows used; ${column} is “${level}” in all of them.`,
  'failure.one-level.hint': ({ column }: { column: string; level: string }) => `Leave ${column} out of the predictors.`,
  'failure.unknown-level': ({ column, level }: { column: string; level: string; known: readonly string[] }) =>
    `A base must be a level of its category; ${column} has no “${level}”.`,
  'failure.unknown-level.hint': ({ known }: { column: string; level: string; known: readonly string[] }, f) =>
    `Its levels are ${f.list(known.slice(0, 12))}${known.length > 12 ? ' …' : ''}.`,
  'failure.negative-weight': ({ column, value, row }: { column: string; value: number; row: number }, f) =>
    `Weights must be 0 or more; ${column} is ${f.num(value)} in row ${f.int(row)}.`,
  'failure.negative-weight.hint': 'Choose another column as weight, or leave those rows out with a filter.',
  'failure.no-weight': ({ column }: { column: string }) =>
    `Some row must weigh more than 0; ${column} is 0 in all of them.`,
  'failure.no-weight.hint': 'Choose another column as weight, or none.',
  'failure.collinear': ({ terms, of }: Collinear, f) =>
    `No term may be determined by others; ${f.list(terms.slice(0, 6))} ${terms.length === 1 ? 'is' : 'are'} by ${f.list(of.slice(0, 6).map((one) => (one === '(Intercept)' ? 'the intercept' : one)))}.`,
  'failure.collinear.hint': ({ terms }: Collinear, f) =>
    `Leave ${f.list(terms.slice(0, 6))} out, or set “Terms that others determine” to leave later ones out.`,
  'failure.ill-conditioned': ({ conditionNumber }: { conditionNumber: number }, f) =>
    `The terms must be distinct enough to be told apart in these numbers; the condition number is ${f.num(conditionNumber)}, and no digits of the estimates would be sure.`,
  'failure.ill-conditioned.hint': 'Use lower powers or fewer terms, or take a constant off the predictors.',
  'failure.constant-response': ({ response, value }: { response: string; value: number }, f) =>
    `The response must vary; ${response} is ${f.num(value)} in every row used.`,
  'failure.constant-response.hint': 'Choose another response, or keep rows in which it differs.',
  'failure.more-terms-than-rows': ({ terms, rows }: { terms: number; rows: number }, f) =>
    `There must be more rows than coefficients; there are ${f.int(rows)} rows for ${f.int(terms)} coefficients.`,
  'failure.more-terms-than-rows.hint':
    'Choose fewer predictors, put levels of categories together, or open a table with more rows.',

  // logistic regression
  'failure.one-class': ({ column, level }: { column: string; level?: string }) =>
    `A logistic regression needs two classes; ${column} is ${level ?? 'the same'} in every row used.`,
  'failure.one-class.hint': ({ column }: { column: string; level?: string }) =>
    `Keep rows in which ${column} differs, or choose another response.`,
  'failure.too-many-classes': ({ column, classes, levels = [] }: Classes, f) =>
    `A logistic regression needs a response of two classes; ${column} has ${f.int(classes ?? levels.length)}: ${f.list(levels.slice(0, 12))}.`,
  'failure.too-many-classes.hint': ({ column }: Classes) =>
    `Make two classes with a computed column, keep the rows of two, or, where ${column} is an amount, use linear regression.`,
  'failure.unknown-class': ({ column, value, levels = [] }: UnknownClass, f) =>
    `The positive class must be one that occurs; ${column} has no ${value ?? ''}, only ${f.list(levels)}.`,
  'failure.unknown-class.hint': ({ levels = [] }: UnknownClass, f) =>
    `Choose one of: ${f.list(levels)}; or leave it empty for the class that says yes, or else the last.`,
  'failure.separated': ({ terms = [], alone, positive, negative }: Separated, f) =>
    `The classes must overlap for logistic regression to have an answer; ${separating(f.list(terms), terms.length, alone)} every ${positive ?? 'row of one class'} from every ${negative ?? 'row of the other'}, so that estimates run off to infinity.`,
  'failure.separated.hint': ({ terms = [] }: Separated, f) =>
    `Leave ${f.list(terms)} out (was it known before the response?), put levels together, or choose the ridge penalty.`,

  // analysis of variance, threshold
  'step.anova': 'Analysis of variance',
  'step.anova.confidence': 'Confidence',
  'step.anova.confidence.hint': 'Of the intervals of the means, from 50 to 99.99 %.',
  'step.threshold': 'Threshold',
  'step.threshold.falsePositive': 'Cost of a false positive',
  'step.threshold.falsePositive.hint': 'What it costs to act on a row that did not need it, in any unit.',
  'step.threshold.falseNegative': 'Cost of a false negative',
  'step.threshold.falseNegative.hint': 'What it costs to miss a row, in the same unit.',
  'step.threshold.threshold': 'Threshold',
  'step.threshold.threshold.hint': 'A probability from 0 to 1. Empty: where decisions cost least out of fold.',
  'domain.add.anova': 'means of groups compared',
  'domain.add.threshold': 'from which probability to act',
  'stage.anova': 'Comparing groups',
  'stage.threshold': 'Weighing costs',
  'failure.one-row-each': ({ column, levels }: { column: string; levels: number }, f) =>
    `Some level must have two rows or more, or there is no spread to compare with; ${column} has ${f.int(levels)} levels of one row each.`,
  'failure.one-row-each.hint': ({ column }: { column: string; levels: number }) =>
    `Choose another predictor, or put levels of ${column} together with a computed column.`,
  'failure.no-probabilities':
    'A threshold is set on the probabilities of a logistic regression; none ran before this step.',
  'failure.no-probabilities.hint': 'Add a logistic regression before it, or remove this step.'
} satisfies Catalogue
