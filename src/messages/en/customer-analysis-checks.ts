import { pValue } from '../amount.ts'
import type { Catalogue, Format } from '../types.ts'
import { capital, rows } from './words.ts'

export const customerAnalysisChecks = {
  'customer-analysis.warn.leak': ({ name, response }: { name: string; response: string }) =>
    `${capital(name)} tells ${response} almost exactly. Is it part of it, or known only afterwards? Then leave it out.`,
  'customer-analysis.warn.leak-all': (
    { response, r2, auc }: { response: string; r2?: number; auc?: number },
    f: Format
  ) =>
    `The predictors tell ${response} almost exactly (${r2 === undefined ? `AUC ${f.num(auc ?? NaN, 4)}` : `R² ${f.num(r2, 5)}`}). Is one of them part of it, or known only afterwards?`,
  'customer-analysis.warn.separated': ({ names, outcome }: { names: string[]; outcome: string }, f: Format) =>
    `${f.list(names)} ${names.length === 1 ? 'settles' : 'settle'} ${outcome} in some rows wholly: ${names.length === 1 ? 'its estimate runs' : 'their estimates run'} off to infinity and ${names.length === 1 ? 'says' : 'say'} only which side. Merge levels, leave it out, or add a ridge penalty.`,
  'customer-analysis.warn.aliased': ({ terms, more }: { terms: string[]; more: number }, f: Format) =>
    `Left out, since other terms determine ${terms.length === 1 ? 'it' : 'them'}: ${f.list(more ? [...terms, `${more} more`] : terms)}.`,
  'customer-analysis.warn.few-rows': (
    { rows: n, terms, family }: { rows: number; terms: number; family: string },
    f: Format
  ) =>
    `${capital(rows(n, f))}${family === 'binomial' ? ' of the rarer class' : ''} for ${f.int(terms)} ${terms === 1 ? 'term' : 'terms'} are few; below 10 for each, estimates are unsteady.`,
  'customer-analysis.warn.collinear': (
    { names, more, most, vif }: { names: string[]; more: number; most: string; vif: number },
    f: Format
  ) =>
    names.length === 1
      ? `${capital(most)} says much of what other terms say (variance inflation ${f.num(vif)}): its estimate is unsteady.`
      : `${capital(f.list(more ? [...names, `${more} more`] : names))} say much the same; ${most} most (variance inflation ${f.num(vif)}). Their single estimates are unsteady; leave one out, or add a ridge penalty.`,
  'customer-analysis.warn.spread': ({ value, p, errors }: { value: number; p: number; errors: string }, f: Format) =>
    `The spread is not the same all along (Breusch-Pagan ${f.num(value)}, ${pValue(p, f)})${errors === 'classical' ? '; choose HC3 errors, which allow for it' : `; the ${errors} errors in use allow for it`}.`,
  'customer-analysis.warn.influential': (
    { rows: names, more, distance }: { rows: string[]; more: boolean; distance: number },
    f: Format
  ) =>
    `${names.length === 1 ? 'Row' : 'Rows'} ${f.list(names)}${more ? ' and others' : ''} ${names.length === 1 ? 'moves' : 'move'} the model a good deal (Cook’s distance up to ${f.num(distance)}). See whether they are right.`,
  'customer-analysis.warn.autocorrelated': ({ d }: { d: number }, f: Format) =>
    `Neighbouring rows err alike (Durbin-Watson ${f.num(d)}, about 2 where they do not): intervals are too narrow.`,
  'customer-analysis.warn.not-converged':
    'The fit has not settled: raise the folds’ rows, leave terms out, or add a ridge penalty.',
  'customer-analysis.check.spread': ({ holds }: { holds: boolean }) => `Constant spread: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.spread.text': (
    { value, p, varies, errors }: { value: number; p: number; varies: boolean; errors: string },
    f: Format
  ) =>
    `Breusch-Pagan ${f.num(value)}, ${pValue(p, f)}.${varies ? (errors === 'classical' ? ' Choose HC3 errors.' : ` ${errors} errors are used.`) : ''}`,
  'customer-analysis.check.normal': ({ holds, nearly }: { holds: boolean; nearly: boolean }) =>
    `Normal errors: ${holds ? 'yes' : nearly ? 'nearly enough' : 'no'}.`,
  'customer-analysis.check.normal.text': (
    v: {
      value: number
      p: number
      skewness: number
      kurtosis: number
      n: number
      normal: boolean
      enough: boolean
    },
    f: Format
  ) =>
    `Jarque-Bera ${f.num(v.value)}, ${pValue(v.p, f)}; skewness ${f.num(v.skewness, 2)}, kurtosis ${f.num(v.kurtosis)}.${v.normal ? '' : v.enough ? ` With ${rows(v.n, f)} the intervals of the terms hold; those of single rows less.` : ' With few rows the intervals are not to be relied on.'}`,
  'customer-analysis.check.distinct': ({ holds }: { holds: boolean }) => `Terms distinct: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.distinct.text': ({ vif, label }: { vif: number; label: string }, f: Format) =>
    `Largest variance inflation ${f.num(vif)} (${label}); ${vif > 5 ? 'above' : 'below'} 5.`,
  'customer-analysis.check.distinct.none': 'One term alone has none to be told from.',
  'customer-analysis.check.independent': ({ holds }: { holds: boolean }) =>
    `Rows independent: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.independent.text': ({ d, odd }: { d: number; odd: boolean }, f: Format) =>
    `Durbin-Watson ${f.fixed(d, 2)}${odd ? ', far from 2' : ', near 2'}.`,
  'customer-analysis.check.rows': ({ holds }: { holds: boolean }) => `No row decides: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.rows.text': ({ distance, row }: { distance: number; row: number }, f: Format) =>
    Number.isNaN(distance)
      ? 'No row has any influence.'
      : `Largest Cook’s distance ${f.num(distance)} (row ${f.int(row)}); ${distance > 0.5 ? 'above' : 'below'} ${f.num(0.5)}.`,
  'customer-analysis.check.calibration': ({ holds }: { holds: boolean }) =>
    `Probabilities hold: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.calibration.text': ({ off, of, gap }: { off: number; of: number; gap: number }, f: Format) =>
    `In ${f.int(off)} of ${f.int(of)} tenths the observed share is clearly another; the largest gap is ${f.num(gap * 100, 2)} points.`,
  'customer-analysis.check.separation': ({ holds }: { holds: boolean }) => `No separation: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.separation.text': ({ names }: { names: string[] }, f: Format) =>
    names.length ? `${f.list(names)} run off to infinity.` : 'No term settles the class by itself.',
  'customer-analysis.check.events': ({ holds }: { holds: boolean }) => `Events enough: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.events.text': (
    { rows: n, terms, each }: { rows: number; terms: number; each: number },
    f: Format
  ) =>
    `${f.int(n)} of the rarer class for ${f.int(terms)} ${terms === 1 ? 'term' : 'terms'}: ${f.num(each)} each, 10 are asked for.`,
  'customer-analysis.check.variances': ({ holds }: { holds: boolean }) => `Equal spread: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.variances.text': (
    v: { predictor: string; value: number; df1: number; df2: number; p: number; equal: boolean },
    f: Format
  ) =>
    `Brown-Forsythe F(${f.num(v.df1)}, ${f.num(v.df2)}) = ${f.num(v.value)}, ${pValue(v.p, f)}.${v.equal ? '' : ' Welch’s test is stated.'}`,
  'customer-analysis.check.sizes': ({ holds }: { holds: boolean }) => `Groups large enough: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.sizes.text': ({ smallest, enough }: { smallest: number; enough: boolean }, f: Format) =>
    `The smallest has ${rows(smallest, f)}${enough ? '; means of 30 and more are near normal' : '; below 30 the errors themselves have to be normal'}.`
} satisfies Catalogue
