import type { Catalogue, Format } from '../types.ts'
import { capital, rows } from './words.ts'

const extreme = (is: boolean, words: string) => (is ? `, ${words} of all segments` : '')

export const segments = {
  'segments.recipe': 'Segments',
  'segments.segment': ({ segment }: { segment: number }) => `Segment ${segment}`,
  'segments.named': ({ segment, name }: { segment: number; name: string }) => `Segment ${segment} · ${name}`,
  'segments.led-by': ({ segment, name }: { segment: number; name: string }) => `segment ${segment} (${name})`,
  'segments.high': ({ name }: { name: string }) => `high ${name}`,
  'segments.low': ({ name }: { name: string }) => `low ${name}`,
  'segments.traits': ({ words }: { words: string[] }) => words.join(', '),
  'segments.average': 'near the average',
  'segments.unexplained': ({ response }: { response: string }) => `unexplained ${response}`,
  'segments.more': ({ name }: { name: string }) => `more ${name}`,
  'segments.less': ({ name }: { name: string }) => `less ${name}`,
  'segments.component': ({ component, share, more }: { component: number; share: number; more: string }, f: Format) =>
    `PC ${component} · ${f.percent(share)} of variance · ${more}`,
  'segments.k': 'Number of segments, k',
  'segments.use-k': 'Use this k',
  'segments.silhouette': 'silhouette',
  'segments.stability': 'stability',
  'segments.gap': 'gap',
  'segments.inertia': 'inertia',
  'segments.sigma': 'σ from the mean of all',
  'segments.cohens-d': 'Cohen’s d against all others',
  'segments.pearson': 'Pearson r',
  'segments.share-of-all': 'Share of all',
  'segments.view.segments.title': ({ k, apart }: { k: number; apart: string }) =>
    `${k} segments; ${apart} stands furthest apart`,
  'segments.view.segments.title.one': ({ k }: { k: number }) => (k === 1 ? 'One segment holds all' : `${k} segments`),
  'segments.view.segments.text': ({ n, share, unit }: { n: number; share: number; unit?: string }, f: Format) =>
    `${n === 1 ? rows(n, f, unit) : `All ${rows(n, f, unit)}`} on two principal components, ${f.percent(share)} of variance; a ring holds 80${'\u202f'}% of its segment.`,
  'segments.view.silhouette.title': ({ share, unit }: { share: number; unit?: string }, f: Format) =>
    share >= 0.9
      ? `${f.percent(share)} of ${unit ?? 'rows'} sit inside their own segment`
      : `${f.percent(1 - share)} of ${unit ?? 'rows'} lie nearer to another segment`,
  'segments.view.silhouette.exact': ({ mean, n, unit }: { mean: number; n: number; unit?: string }, f: Format) =>
    `Silhouette by segment, exact over ${rows(n, f, unit)}; the mean is ${f.num(mean, 2)}. 1 is well inside, 0 on the border.`,
  'segments.view.silhouette.sampled': (
    { mean, sampled, n, error, unit }: { mean: number; sampled: number; n: number; error: number; unit?: string },
    f: Format
  ) =>
    `Silhouette of a sample of ${f.int(sampled)} of ${rows(n, f, unit)}; the mean is ${f.num(mean, 2)} ± ${f.num(error, 1)} (standard error).`,
  'segments.view.choose-k.title': ({ k }: { k: number }) => `k = ${k} separates best`,
  'segments.view.choose-k.text': ({ rows: n }: { rows: number }, f: Format) =>
    `Indices for each number of segments, from ${rows(n, f)}.`,
  'segments.view.sizes.title': ({ share, unit }: { share: number; unit?: string }, f: Format) =>
    `The largest segment holds ${f.percent(share)} of ${unit ?? 'rows'}`,
  'segments.view.sizes.text': ({ n, smallest, unit }: { n: number; smallest: number; unit?: string }, f: Format) =>
    `Share of ${rows(n, f, unit)} by segment; the smallest holds ${f.int(smallest)}.`,
  'segments.view.effects.title': ({ name }: { name: string }) => `${capital(name)} sets the segments apart most`,
  'segments.view.effects.text': ({ share }: { share: number }, f: Format) =>
    `Each segment against all others, strongest feature first, in standard deviations (Cohen’s d). ${f.percent(share)} of that feature’s variance lies between segments.`,
  'segments.view.scree.title': ({ kept, share }: { kept: number; share: number }, f: Format) =>
    `${kept === 1 ? 'One component keeps' : `${kept} components keep`} ${f.percent(share)} of the variance`,
  'segments.view.scree.parallel': (
    {
      retained,
      permutations,
      sampled,
      rows: n
    }: { retained: number; permutations: number; sampled: boolean; rows: number },
    f: Format
  ) =>
    `Parallel analysis supports ${retained}: ${retained === 1 ? 'that one stands' : 'those stand'} above the 95th percentile of ${permutations} column permutations${sampled ? `, on a sample of ${rows(n, f)}` : ''}.`,
  'segments.view.scree.text': ({ d }: { d: number }) =>
    `Share of variance of each of ${d} components, with the sum so far.`,
  'segments.view.biplot.title': ({ along, up }: { along: string; up: string }) =>
    along === up
      ? `${capital(along)} runs along both components`
      : `${capital(along)} runs along the first component, ${up} along the second`,
  'segments.view.biplot.text': ({ n, d, unit }: { n: number; d: number; unit?: string }, f: Format) =>
    `Scores of ${rows(n, f, unit)} with the loadings of ${d} features as arrows, scaled to fit.`,
  'segments.view.correlation.title': ({ a, b, r }: { a: string; b: string; r: number }, f: Format) =>
    `${capital(a)} goes with ${r < 0 ? 'less ' : ''}${b}: r = ${f.num(r, 3)}`,
  'segments.view.correlation.none': 'No two features can be compared',
  'segments.view.correlation.text': ({ n, unit }: { n: number; unit?: string }, f: Format) =>
    `Pearson correlations of the features over ${rows(n, f, unit)}.`,
  'segments.view.profile.title': ({ segment, name, z }: { segment: number; name: string; z: number }, f: Format) =>
    `Segment ${segment} stands out on ${name}: ${z > 0 ? '+' : ''}${f.num(z, 2)} σ`,
  'segments.view.profile.none': 'No segment stands off from the mean of all',
  'segments.view.profile.text': ({ n, unit }: { n: number; unit?: string }, f: Format) =>
    `Mean of each feature by segment, in standard deviations from the mean of all ${rows(n, f, unit)}.`,
  'segments.view.distributions.title': ({ name }: { name: string }) => `The segments differ most in ${name}`,
  'segments.view.distributions.plain': 'How the features are distributed',
  'segments.view.distributions.text': ({ n, unit }: { n: number; unit?: string }, f: Format) =>
    `Filled: all ${rows(n, f, unit)}; lines: each segment, or the selection.`,
  'segments.view.distributions.all': ({ n, unit }: { n: number; unit?: string }, f: Format) =>
    `Counts over ${rows(n, f, unit)}; a line shows the selection.`,
  'segments.view.parallel.title': ({ d, unit }: { d: number; unit?: string }) =>
    `${capital(unit ?? 'rows')} across ${d} features`,
  'segments.view.parallel.text': ({ drawn, n, unit }: { drawn: number; n: number; unit?: string }, f: Format) =>
    drawn < n
      ? `${f.int(drawn)} of ${rows(n, f, unit)} drawn, sampled by segment; in standard deviations from the mean.`
      : `All ${rows(n, f, unit)}, in standard deviations from the mean.`,
  'segments.near-average': 'close to the average in every feature',
  'segments.tell.all': ({ told }: { told: string[] }) => told.join('; '),
  'segments.tell.times': (
    { name, value, times, highest }: { name: string; value: number; times: number; highest: boolean },
    f: Format
  ) => `${name} ${f.num(value)} on average, ${f.num(times, 2)} times the mean of all${extreme(highest, 'the highest')}`,
  'segments.tell.below': (
    { name, value, below, lowest }: { name: string; value: number; below: number; lowest: boolean },
    f: Format
  ) => `${name} ${f.num(value)} on average, ${f.percent(below)} below the mean of all${extreme(lowest, 'the lowest')}`,
  'segments.tell.above-mean': (
    { name, value, all, highest }: { name: string; value: number; all: number; highest: boolean },
    f: Format
  ) => `${name} ${f.num(value)} on average against ${f.num(all)} for all${extreme(highest, 'the highest')}`,
  'segments.tell.below-mean': (
    { name, value, all, lowest }: { name: string; value: number; all: number; lowest: boolean },
    f: Format
  ) => `${name} ${f.num(value)} on average against ${f.num(all)} for all${extreme(lowest, 'the lowest')}`,
  'segments.tell.share': ({ name, value, all }: { name: string; value: number; all: number }, f: Format) =>
    `${name} for ${f.percent(value)}, against ${f.percent(all)} of all`,
  'segments.tell.date': ({ name, value, all }: { name: string; value: number; all: number }, f: Format) =>
    `${name} around ${f.date(value)}, against ${f.date(all)} for all`,
  'segments.finding.segment': (
    {
      segment,
      share,
      size,
      words,
      unit
    }: { segment: number; share: number; size: number; words: string; unit?: string },
    f: Format
  ) => `Segment ${segment} (${f.percent(share)}, ${rows(size, f, unit)}): ${words}.`,
  'segments.finding.brings': (
    {
      segment,
      name,
      share,
      part,
      measure,
      unit
    }: { segment: number; name: string; share: number; part: number; measure: string; unit?: string },
    f: Format
  ) =>
    `Segment ${segment} (${name}) is ${f.percent(share)} of ${unit ?? 'rows'} and brings ${f.percent(part)} of ${measure}.`,
  'segments.finding.tiny': ({ segments, size, unit }: { segments: string[]; size: number; unit?: string }, f: Format) =>
    `${segments.length === 1 ? 'Segment' : 'Segments'} ${f.list(segments)} ${segments.length === 1 ? 'holds' : 'hold'} only ${rows(size, f, unit)}: outliers make a segment of their own. Winsorise them in the cleaning step, or add a transform.`,
  'segments.finding.separates': (
    { name, share, least, leastShare }: { name: string; share: number; least: string; leastShare: number },
    f: Format
  ) =>
    `${capital(name)} separates the segments most: ${f.percent(share)} of its variance lies between them; ${least} least, with ${f.percent(leastShare)}.`,
  'segments.finding.silhouette': (
    {
      mean,
      grade,
      error,
      unit
    }: { mean: number; grade: 'clear' | 'overlapping' | 'weak'; error?: number; unit?: string },
    f: Format
  ) =>
    `The mean silhouette is ${f.num(mean, 2)}${error === undefined ? '' : ` ± ${f.num(error, 1)}`}: ${
      {
        clear: 'the segments are clearly apart',
        overlapping: 'the segments are real but overlap',
        weak: `the ${unit ?? 'rows'} form no clear groups; take the segments as a division, not as a discovery`
      }[grade]
    }.`,
  'segments.finding.stability': ({ stability, steady }: { stability: number; steady: boolean }, f: Format) =>
    steady
      ? `Fitted again on 10 bootstraps, the segments come out the same (mean adjusted Rand index ${f.num(stability, 2)}).`
      : `Fitted again on 10 bootstraps, the segments change (mean adjusted Rand index ${f.num(stability, 2)}). Another k, or fewer features, may hold better.`,
  'segments.finding.other-k': (
    { k, suggested, difference }: { k: number; suggested: number; difference: number },
    f: Format
  ) => `k = ${suggested} separates better than the ${k} in use: ${f.num(difference, 2)} higher on silhouette.`,
  'segments.finding.best-k': (
    {
      suggested,
      silhouette,
      runnerUp,
      difference
    }: { suggested: number; silhouette: number; runnerUp?: number; difference: number },
    f: Format
  ) =>
    `k = ${suggested} has the highest silhouette, ${f.num(silhouette, 2)}${runnerUp === undefined || Number.isNaN(difference) ? '' : `; k = ${runnerUp} is next, ${f.num(difference, 2)} lower`}.`,
  'segments.finding.components': ({ share, d, retained }: { share: number; d: number; retained?: number }, f: Format) =>
    `Two components keep ${f.percent(share)} of the variance of ${d} features${retained === undefined ? '' : `; parallel analysis supports ${retained}`}.`,
  'segments.finding.correlation': ({ a, b, r }: { a: string; b: string; r: number }, f: Format) =>
    `${capital(a)} goes with ${r < 0 ? 'less ' : 'more '}${b} (r = ${f.num(r, 3)}): together they count nearly twice.`,
  'segments.finding.label': (
    { column, rand, information, rows: n }: { column: string; rand: number; information: number; rows: number },
    f: Format
  ) =>
    `Against ${column}, the segments agree at an adjusted Rand index of ${f.num(rand, 3)} and a normalised mutual information of ${f.num(information, 3)} (${rows(n, f)}; the label was not used to make them).`,
  'segments.left.duplicates': ({ rows: n }: { rows: number }, f: Format) =>
    `${capital(rows(n, f))} that occur twice, dropped.`,
  'segments.left.missing': ({ column, rows: n }: { column: string; rows: number }, f: Format) =>
    `${capital(rows(n, f))} with ${column} missing, dropped.`,
  'segments.left.imputed': (
    { column, rows: n, done, value }: { column: string; rows: number; done: string; value?: number | string },
    f: Format
  ) =>
    `${f.int(n)} missing ${n === 1 ? 'cell' : 'cells'} of ${column}, set to the ${done}${value === undefined ? '' : `, ${typeof value === 'number' ? f.num(value) : value}`}.`,
  'segments.left.outliers': ({ column, rows: n, done }: { column: string; rows: number; done: string }, f: Format) =>
    `${capital(rows(n, f))} with outliers in ${column}: ${done === 'drop' ? 'dropped' : done === 'winsorise' ? 'pulled in to the limit' : 'marked, kept'}.`,
  'segments.left.column': ({ column, reason }: { column: string; reason: string }) =>
    `${column}, ${{ constant: 'since it does not vary', 'id-like': 'since it names rows and does not describe them', 'all-missing': 'since it is empty', 'too-many-levels': 'since it has too many levels', 'not-numeric': 'since it holds text' }[reason] ?? reason}.`,
  'segments.left.unused': ({ columns, more }: { columns: string[]; more: number }, f: Format) =>
    `Not used: ${f.list(more ? [...columns, `${more} more`] : columns)}.`,
  'segments.left.other': ({ reason, rows: n }: { reason: string; rows: number }, f: Format) =>
    `${capital(rows(n, f))} ${{ filter: 'left out by the filter', 'no-key': 'without a key, left out of the groups' }[reason] ?? reason}.`,
  'segments.reason.trait': (
    { name, mean, all, z }: { name: string; mean: number; all: number; z: number },
    f: Format
  ) => `${name} ${f.num(mean)} against ${f.num(all)} (${z > 0 ? '+' : ''}${f.num(z, 2)} σ)`,
  'segments.action.win-back': 'One win-back contact, then leave in peace',
  'segments.action.returns': 'Advice before the purchase, to save returns',
  'segments.action.protect': 'Early access and service, no discount',
  'segments.action.discount': 'Smaller, rarer discounts; test the price',
  'segments.action.baseline': 'Treat as the baseline; measure others against it',
  'segments.action.level': ({ name }: { name: string }) => `Address them as ${name}`,
  'segments.action.high': ({ name }: { name: string }) => `Address by high ${name}`,
  'segments.action.low': ({ name }: { name: string }) => `Raise ${name}, or spend less on them`
} satisfies Catalogue
