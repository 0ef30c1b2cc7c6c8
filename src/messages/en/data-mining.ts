import type { Catalogue, Format } from '../types.ts'

const extreme = (is: boolean, words: string) => (is ? `, ${words} of all segments` : '')
/** `12 rows`, or `12 customers` where a row is one of another unit. */
const rows = (n: number, f: Format, unit?: string) => `${f.int(n)} ${unit ?? (n === 1 ? 'row' : 'rows')}`
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export const dataMining = {
  'data-mining.title': 'Data analysis and mining',
  'data-mining.question': 'Which groups of customers are there?',
  'data-mining.role.features': 'Features',
  'data-mining.role.label': 'Label to compare with',
  'data-mining.role.keys': 'Group by',
  'data-mining.role.measures': 'Measures',
  'data-mining.recipe.segments': 'Segments',
  'data-mining.recipe.choose-k': 'Choose k',
  'data-mining.recipe.group-by': 'Group by',
  'data-mining.recipe.profile': 'Profile',

  'data-mining.segment': ({ segment }: { segment: number }) => `Segment ${segment}`,
  'data-mining.named': ({ segment, name }: { segment: number; name: string }) => `Segment ${segment} · ${name}`,
  'data-mining.led-by': ({ segment, name }: { segment: number; name: string }) => `segment ${segment} (${name})`,
  'data-mining.high': ({ name }: { name: string }) => `high ${name}`,
  'data-mining.low': ({ name }: { name: string }) => `low ${name}`,
  'data-mining.traits': ({ words }: { words: string[] }) => words.join(', '),
  'data-mining.average': 'near the average',
  'data-mining.more': ({ name }: { name: string }) => `more ${name}`,
  'data-mining.less': ({ name }: { name: string }) => `less ${name}`,
  'data-mining.component': (
    { component, share, more }: { component: number; share: number; more: string },
    f: Format
  ) => `PC ${component} · ${f.percent(share)} of variance · ${more}`,
  'data-mining.k': 'Number of segments, k',
  'data-mining.use-k': 'Use this k',
  'data-mining.silhouette': 'silhouette',
  'data-mining.stability': 'stability',
  'data-mining.gap': 'gap',
  'data-mining.inertia': 'inertia',
  'data-mining.sigma': 'σ from the mean of all',
  'data-mining.cohens-d': 'Cohen’s d against all other rows',
  'data-mining.pearson': 'Pearson r',
  'data-mining.share-of-rows': 'Share of rows',
  'data-mining.missing': 'missing',

  'data-mining.view.segments.title': ({ k, apart }: { k: number; apart: string }) =>
    `${k} segments; ${apart} stands furthest apart`,
  'data-mining.view.segments.title.one': ({ k }: { k: number }) =>
    k === 1 ? 'One segment holds all rows' : `${k} segments`,
  'data-mining.view.segments.text': ({ n, share, unit }: { n: number; share: number; unit?: string }, f: Format) =>
    `${n === 1 ? rows(n, f, unit) : `All ${rows(n, f, unit)}`} on two principal components, ${f.percent(share)} of variance; a ring holds 80${'\u202f'}% of its segment.`,
  'data-mining.view.silhouette.title': ({ share, unit }: { share: number; unit?: string }, f: Format) =>
    share >= 0.9
      ? `${f.percent(share)} of ${unit ?? 'rows'} sit inside their own segment`
      : `${f.percent(1 - share)} of ${unit ?? 'rows'} lie nearer to another segment`,
  'data-mining.view.silhouette.exact': ({ mean, n, unit }: { mean: number; n: number; unit?: string }, f: Format) =>
    `Silhouette by segment, exact over ${rows(n, f, unit)}; the mean is ${f.num(mean, 2)}. 1 is well inside, 0 on the border.`,
  'data-mining.view.silhouette.sampled': (
    { mean, sampled, n, error, unit }: { mean: number; sampled: number; n: number; error: number; unit?: string },
    f: Format
  ) =>
    `Silhouette of a sample of ${f.int(sampled)} of ${rows(n, f, unit)}; the mean is ${f.num(mean, 2)} ± ${f.num(error, 1)} (standard error).`,
  'data-mining.view.choose-k.title': ({ k }: { k: number }) => `k = ${k} separates best`,
  'data-mining.view.choose-k.text': ({ rows: n }: { rows: number }, f: Format) =>
    `Indices for each number of segments, from ${rows(n, f)}.`,
  'data-mining.view.sizes.title': ({ share, unit }: { share: number; unit?: string }, f: Format) =>
    `The largest segment holds ${f.percent(share)} of ${unit ?? 'rows'}`,
  'data-mining.view.sizes.text': ({ n, smallest, unit }: { n: number; smallest: number; unit?: string }, f: Format) =>
    `Share of ${rows(n, f, unit)} by segment; the smallest holds ${f.int(smallest)}.`,
  'data-mining.view.effects.title': ({ name }: { name: string }) => `${capital(name)} sets the segments apart most`,
  'data-mining.view.effects.text': ({ share }: { share: number }, f: Format) =>
    `Each segment against all other rows, strongest feature first, in standard deviations (Cohen’s d). ${f.percent(share)} of that feature’s variance lies between segments.`,
  'data-mining.view.scree.title': ({ kept, share }: { kept: number; share: number }, f: Format) =>
    `${kept === 1 ? 'One component keeps' : `${kept} components keep`} ${f.percent(share)} of the variance`,
  'data-mining.view.scree.parallel': (
    {
      retained,
      permutations,
      sampled,
      rows: n
    }: { retained: number; permutations: number; sampled: boolean; rows: number },
    f: Format
  ) =>
    `Parallel analysis supports ${retained}: ${retained === 1 ? 'that one stands' : 'those stand'} above the 95th percentile of ${permutations} column permutations${sampled ? `, on a sample of ${rows(n, f)}` : ''}.`,
  'data-mining.view.scree.text': ({ d }: { d: number }) =>
    `Share of variance of each of ${d} components, with the sum so far.`,
  'data-mining.view.biplot.title': ({ along, up }: { along: string; up: string }) =>
    along === up
      ? `${capital(along)} runs along both components`
      : `${capital(along)} runs along the first component, ${up} along the second`,
  'data-mining.view.biplot.text': ({ n, d, unit }: { n: number; d: number; unit?: string }, f: Format) =>
    `Scores of ${rows(n, f, unit)} with the loadings of ${d} features as arrows, scaled to fit.`,
  'data-mining.view.correlation.title': ({ a, b, r }: { a: string; b: string; r: number }, f: Format) =>
    `${capital(a)} goes with ${r < 0 ? 'less ' : ''}${b}: r = ${f.num(r, 3)}`,
  'data-mining.view.correlation.none': 'No two features can be compared',
  'data-mining.view.correlation.text': ({ n, unit }: { n: number; unit?: string }, f: Format) =>
    `Pearson correlations of the features over ${rows(n, f, unit)}.`,
  'data-mining.view.profile.title': ({ segment, name, z }: { segment: number; name: string; z: number }, f: Format) =>
    `Segment ${segment} stands out on ${name}: ${z > 0 ? '+' : ''}${f.num(z, 2)} σ`,
  'data-mining.view.profile.none': 'No segment stands off from the mean of all',
  'data-mining.view.profile.text': ({ n, unit }: { n: number; unit?: string }, f: Format) =>
    `Mean of each feature by segment, in standard deviations from the mean of all ${rows(n, f, unit)}.`,
  'data-mining.view.distributions.title': ({ name }: { name: string }) => `The segments differ most in ${name}`,
  'data-mining.view.distributions.plain': 'How the features are distributed',
  'data-mining.view.distributions.text': ({ n, unit }: { n: number; unit?: string }, f: Format) =>
    `Filled: all ${rows(n, f, unit)}; lines: each segment, or the selection.`,
  'data-mining.view.distributions.all': ({ n, unit }: { n: number; unit?: string }, f: Format) =>
    `Counts over ${rows(n, f, unit)}; a line shows the selection.`,
  'data-mining.view.parallel.title': ({ d }: { d: number }) => `Each row across ${d} features`,
  'data-mining.view.parallel.text': ({ drawn, n, unit }: { drawn: number; n: number; unit?: string }, f: Format) =>
    drawn < n
      ? `${f.int(drawn)} of ${rows(n, f, unit)} drawn, sampled by segment; in standard deviations from the mean.`
      : `All ${rows(n, f, unit)}, in standard deviations from the mean.`,
  'data-mining.view.group-by.title': (
    { group, measure, value }: { group: string; measure: string; value: number },
    f: Format
  ) => `${group} has the highest ${measure}: ${f.num(value)}`,
  'data-mining.view.group-by.map': ({ measure, down, across }: { measure: string; down: string; across: string }) =>
    `${capital(measure)} by ${down} and ${across}`,
  'data-mining.view.group-by.text': ({ groups, key, n }: { groups: number; key: string; n: number }, f: Format) =>
    `${groups} ${groups === 1 ? 'group' : 'groups'} by ${key}, from ${rows(n, f)}.`,

  'data-mining.near-average': 'close to the average in every feature',
  'data-mining.tell.all': ({ told }: { told: string[] }) => told.join('; '),
  'data-mining.tell.times': (
    { name, value, times, highest }: { name: string; value: number; times: number; highest: boolean },
    f: Format
  ) => `${name} ${f.num(value)} on average, ${f.num(times, 2)} times the mean of all${extreme(highest, 'the highest')}`,
  'data-mining.tell.below': (
    { name, value, below, lowest }: { name: string; value: number; below: number; lowest: boolean },
    f: Format
  ) => `${name} ${f.num(value)} on average, ${f.percent(below)} below the mean of all${extreme(lowest, 'the lowest')}`,
  'data-mining.tell.above-mean': (
    { name, value, all, highest }: { name: string; value: number; all: number; highest: boolean },
    f: Format
  ) => `${name} ${f.num(value)} on average against ${f.num(all)} for all${extreme(highest, 'the highest')}`,
  'data-mining.tell.below-mean': (
    { name, value, all, lowest }: { name: string; value: number; all: number; lowest: boolean },
    f: Format
  ) => `${name} ${f.num(value)} on average against ${f.num(all)} for all${extreme(lowest, 'the lowest')}`,
  'data-mining.tell.share': ({ name, value, all }: { name: string; value: number; all: number }, f: Format) =>
    `${name} for ${f.percent(value)}, against ${f.percent(all)} of all`,
  'data-mining.tell.date': ({ name, value, all }: { name: string; value: number; all: number }, f: Format) =>
    `${name} around ${f.date(value)}, against ${f.date(all)} for all`,

  'data-mining.finding.segment': (
    {
      segment,
      share,
      size,
      words,
      unit
    }: { segment: number; share: number; size: number; words: string; unit?: string },
    f: Format
  ) => `Segment ${segment} (${f.percent(share)}, ${rows(size, f, unit)}): ${words}.`,
  'data-mining.finding.brings': (
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
  'data-mining.finding.tiny': (
    { segments, size, unit }: { segments: string[]; size: number; unit?: string },
    f: Format
  ) =>
    `${segments.length === 1 ? 'Segment' : 'Segments'} ${f.list(segments)} ${segments.length === 1 ? 'holds' : 'hold'} only ${rows(size, f, unit)}: outliers make a segment of their own. Winsorise them in the cleaning step, or add a transform.`,
  'data-mining.finding.separates': (
    { name, share, least, leastShare }: { name: string; share: number; least: string; leastShare: number },
    f: Format
  ) =>
    `${capital(name)} separates the segments most: ${f.percent(share)} of its variance lies between them; ${least} least, with ${f.percent(leastShare)}.`,
  'data-mining.finding.silhouette': (
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
  'data-mining.finding.stability': ({ stability, steady }: { stability: number; steady: boolean }, f: Format) =>
    steady
      ? `Fitted again on 10 bootstraps, the segments come out the same (mean adjusted Rand index ${f.num(stability, 2)}).`
      : `Fitted again on 10 bootstraps, the segments change (mean adjusted Rand index ${f.num(stability, 2)}). Another k, or fewer features, may hold better.`,
  'data-mining.finding.other-k': (
    { k, suggested, difference }: { k: number; suggested: number; difference: number },
    f: Format
  ) => `k = ${suggested} separates better than the ${k} in use: ${f.num(difference, 2)} higher on silhouette.`,
  'data-mining.finding.best-k': (
    {
      suggested,
      silhouette,
      runnerUp,
      difference
    }: { suggested: number; silhouette: number; runnerUp?: number; difference: number },
    f: Format
  ) =>
    `k = ${suggested} has the highest silhouette, ${f.num(silhouette, 2)}${runnerUp === undefined || Number.isNaN(difference) ? '' : `; k = ${runnerUp} is next, ${f.num(difference, 2)} lower`}.`,
  'data-mining.finding.components': (
    { share, d, retained }: { share: number; d: number; retained?: number },
    f: Format
  ) =>
    `Two components keep ${f.percent(share)} of the variance of ${d} features${retained === undefined ? '' : `; parallel analysis supports ${retained}`}.`,
  'data-mining.finding.correlation': ({ a, b, r }: { a: string; b: string; r: number }, f: Format) =>
    `${capital(a)} goes with ${r < 0 ? 'less ' : 'more '}${b} (r = ${f.num(r, 3)}): together they count nearly twice.`,
  'data-mining.finding.label': (
    { column, rand, information, rows: n }: { column: string; rand: number; information: number; rows: number },
    f: Format
  ) =>
    `Against ${column}, the segments agree at an adjusted Rand index of ${f.num(rand, 3)} and a normalised mutual information of ${f.num(information, 3)} (${rows(n, f)}; the label was not used to make them).`,
  'data-mining.finding.groups': (
    { measure, top, high, bottom, low }: { measure: string; top: string; high: number; bottom: string; low: number },
    f: Format
  ) => `${capital(measure)} is highest for ${top} (${f.num(high)}) and lowest for ${bottom} (${f.num(low)}).`,

  'data-mining.left.duplicates': ({ rows: n }: { rows: number }, f: Format) =>
    `${capital(rows(n, f))} that occur twice, dropped.`,
  'data-mining.left.missing': ({ column, rows: n }: { column: string; rows: number }, f: Format) =>
    `${capital(rows(n, f))} with ${column} missing, dropped.`,
  'data-mining.left.imputed': (
    { column, rows: n, done, value }: { column: string; rows: number; done: string; value?: number | string },
    f: Format
  ) =>
    `${f.int(n)} missing ${n === 1 ? 'cell' : 'cells'} of ${column}, set to the ${done}${value === undefined ? '' : `, ${typeof value === 'number' ? f.num(value) : value}`}.`,
  'data-mining.left.outliers': ({ column, rows: n, done }: { column: string; rows: number; done: string }, f: Format) =>
    `${capital(rows(n, f))} with outliers in ${column}: ${done === 'drop' ? 'dropped' : done === 'winsorise' ? 'pulled in to the limit' : 'marked, kept'}.`,
  'data-mining.left.column': ({ column, reason }: { column: string; reason: string }) =>
    `${column}, ${{ constant: 'since it does not vary', 'id-like': 'since it names rows and does not describe them', 'all-missing': 'since it is empty', 'too-many-levels': 'since it has too many levels', 'not-numeric': 'since it holds text' }[reason] ?? reason}.`,
  'data-mining.left.unused': ({ columns, more }: { columns: string[]; more: number }, f: Format) =>
    `Not used: ${f.list(more ? [...columns, `${more} more`] : columns)}.`,
  'data-mining.left.other': ({ reason, rows: n }: { reason: string; rows: number }, f: Format) =>
    `${capital(rows(n, f))} ${{ filter: 'left out by the filter', 'no-key': 'without a key, left out of the groups' }[reason] ?? reason}.`,

  'data-mining.reason.trait': (
    { name, mean, all, z }: { name: string; mean: number; all: number; z: number },
    f: Format
  ) => `${name} ${f.num(mean)} against ${f.num(all)} (${z > 0 ? '+' : ''}${f.num(z, 2)} σ)`,
  'data-mining.action.win-back': 'One win-back contact, then leave in peace',
  'data-mining.action.returns': 'Advice before the purchase, to save returns',
  'data-mining.action.protect': 'Early access and service, no discount',
  'data-mining.action.discount': 'Smaller, rarer discounts; test the price',
  'data-mining.action.baseline': 'Treat as the baseline; measure others against it',
  'data-mining.action.high': ({ name }: { name: string }) => `Address by high ${name}`,
  'data-mining.action.low': ({ name }: { name: string }) => `Raise ${name}, or spend less on them`
} satisfies Catalogue
