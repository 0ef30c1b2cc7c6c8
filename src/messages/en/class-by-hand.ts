import type { Catalogue } from '../types.ts'

export const classByHand = {
  'axis.angle': 'Angle of the axis',
  'axis.along': 'Variance along the axis',
  'axis.across': 'Variance across it',
  'axis.handle': ({ angle, share }: { angle: number; share: number }, f) =>
    `Axis at ${f.fixed(angle, 1)}°, ${f.percent(share)} of the variance along it. Arrow keys turn it by 1°, with Shift by 10°.`,
  'line-fit.row': 'Row',
  'line-fit.residual': 'Residual',
  'line-fit.leverage': 'Leverage',
  'line-fit.cooks': 'Cook’s distance',
  'line-fit.end': ({ end, y }: { end: number; y: number }, f) =>
    `${end ? 'Right' : 'Left'} end of the line, at ${f.num(y)}`,
  'line-fit.point': ({ row, x, y }: { row: number; x: number; y: number }, f) =>
    `Row ${f.int(row)}, at ${f.num(x)} and ${f.num(y)}`,
  'line-fit.mean-leverage': ({ mean }: { mean: number }, f) => `bars: leverage, on average ${f.num(mean)}`,

  'failure.too-few-columns': ({ table, there }: { table: string; there: number }, f) =>
    `This needs two columns of numbers that vary; ${table} has ${there === 0 ? 'none' : f.int(there)}.`,
  'failure.too-few-columns.hint': 'Open another table, or have a column read as numbers on the table page.',
  'by-hand.along': 'Along',
  'by-hand.up': 'Up',
  'by-hand.columns': 'Columns',
  'by-hand.more-columns': ({ chosen }: { chosen: number }, f) =>
    chosen ? `More columns (${f.int(chosen)})` : 'More columns',
  'by-hand.k': 'Segments, k',
  'by-hand.k.fewer': 'One segment fewer',
  'by-hand.k.more': 'One segment more',
  'by-hand.reset': 'Start again',
  'by-hand.segment': ({ segment }: { segment: number }) => `Segment ${segment}`,
  'by-hand.in-deviations': ({ name }: { name: string }) => `${name}, deviations from the mean`,
  'by-hand.missing': ({ missing }: { missing: number }, f) =>
    `${f.int(missing)} ${missing === 1 ? 'row has' : 'rows have'} no value in one of the columns and ${missing === 1 ? 'is' : 'are'} left out.`,

  'by-hand.pca.note': ({ share }: { share: number }, f) => `${f.percent(share)} of the variance along the axis`,
  'by-hand.pca.total': 'Both together',
  'by-hand.pca.snap': 'Snap to the best axis',
  'by-hand.pca.scaled': 'Standardised',
  'by-hand.pca.rows.title': ({ x, y }: { x: string; y: string }) => `${x} and ${y} spread in a plane`,
  'by-hand.pca.rows.sentence': ({ n, scaled }: { n: number; scaled: boolean }, f) =>
    `${f.int(n)} rows${scaled ? ', each column in standard deviations from its mean' : ' in their own units'}. The ring is the mean of all.`,
  'by-hand.pca.rows.text': ({ total, scaled }: { total: number; scaled: boolean }, f) =>
    scaled
      ? `Standardised, each column has a variance of 1: ${f.num(total)} in all.`
      : `The variances of the two columns add up to ${f.num(total)}. A unit of one is drawn as long as a unit of the other.`,
  'by-hand.pca.rows.question': 'Along which line through the mean are the rows most spread out?',
  'by-hand.pca.rows.answer': ({ r, best }: { r: number; best: number | undefined }, f) =>
    best === undefined
      ? 'Along none more than another: the spread is the same all round.'
      : `Along the one at ${f.fixed(best, 0)}°. The two columns go together with r = ${f.num(r, 2)}, so the cloud leans ${r < 0 ? 'down' : 'up'} to the right.`,
  'by-hand.pca.axis.title': ({ share }: { share: number }, f) => `This axis holds ${f.percent(share)} of the variance`,
  'by-hand.pca.axis.sentence': ({ feet }: { feet: number }, f) =>
    `Drag the handle, or turn it with the arrow keys. The feet of ${f.int(feet)} rows show where each lands on the axis.`,
  'by-hand.pca.axis.text':
    'Each row is moved straight to the axis. The more the feet are spread, the more of the rows’ differences one number still tells.',
  'by-hand.pca.axis.question': 'The variance along the axis changes as you turn. Does the sum of both change too?',
  'by-hand.pca.axis.answer':
    'No. For each row the squared distance from the mean is the part along plus the part across, by Pythagoras, whichever way the axis lies.',
  'by-hand.pca.sum.title': ({ along, across, total }: { along: number; across: number; total: number }, f) =>
    `${f.num(along)} along and ${f.num(across)} across make ${f.num(total)} at every angle`,
  'by-hand.pca.sum.sentence':
    'The curve is the variance along the axis against its angle; the dashed line is where it is highest.',
  'by-hand.pca.sum.text':
    'To keep as much as possible along the axis is the same as to lose as little as possible across it: the feet are shortest where the spread is widest.',
  'by-hand.pca.sum.question': 'At which angle is the curve highest?',
  'by-hand.pca.sum.answer': ({ best }: { best: number | undefined }, f) =>
    best === undefined ? 'Nowhere: it is flat.' : `At ${f.fixed(best, 1)}°. Within 3° of it the handle snaps in.`,
  'by-hand.pca.best.title': ({ share }: { share: number }, f) =>
    `The best axis is the first component: it holds ${f.percent(share)}`,
  'by-hand.pca.best.away': ({ share, first, total }: { share: number; first: number; total: number }, f) =>
    `Your axis holds ${f.percent(share)}; the first component holds ${f.percent(first / total)}`,
  'by-hand.pca.best.sentence': ({ first }: { first: number }, f) =>
    `The page’s own PCA finds an eigenvalue of ${f.num(first, 4)}: the variance along its first component.`,
  'by-hand.pca.best.text': ({ along, first }: { along: number; first: number }, f) =>
    `By hand ${f.num(along, 4)}, by PCA ${f.num(first, 4)}.`,
  'by-hand.pca.best.loadings': ({ loadings }: { loadings: { name: string; value: number }[] }, f) =>
    `Its direction is ${f.list(loadings.map(({ name, value }) => `${f.num(value)} of ${name}`))}: the loadings.`,
  'by-hand.pca.best.question': 'What is left for a second axis?',
  'by-hand.pca.best.answer': ({ total, first }: { total: number; first: number }, f) =>
    `All that lies across the first: ${f.num(total - first)}. In a plane there is only one direction square to it.`,
  'by-hand.pca.second.title': ({ second, total }: { second: number; total: number }, f) =>
    `The second component stands square to it and holds the other ${f.percent(second / total)}`,
  'by-hand.pca.second.sentence': ({ first, second }: { first: number; second: number }, f) =>
    `Eigenvalues ${f.num(first, 4)} and ${f.num(second, 4)}; the dashed axis is the second component.`,
  'by-hand.pca.second.text': ({ total }: { total: number }, f) =>
    `With more columns it goes on like this: each further component takes the widest spread that is left, and all together they make the total, here ${f.num(total)}.`,

  'by-hand.line.sum': 'Sum of squares',
  'by-hand.line.least': 'Least possible',
  'by-hand.line.slope': 'Slope',
  'by-hand.line.slope.value': ({ slope, unit }: { slope: number; unit: string }, f) =>
    unit ? `${f.num(slope)} ${unit}` : f.num(slope),
  'by-hand.line.r2': 'Share of variance told, R²',
  'by-hand.line.squares': 'Squares',
  'by-hand.line.follows': 'Line follows the points',
  'by-hand.line.snap': 'Show the least squares line',
  'by-hand.line.whole': ({ n }: { n: number }, f) => `line of all ${f.int(n)} rows`,
  'by-hand.line.residuals.title': ({ x, y }: { x: string; y: string }) =>
    `A line says what ${y} to expect at each ${x}`,
  'by-hand.line.residuals.sentence': ({ n, of }: { n: number; of: number | undefined }, f) =>
    `${of === undefined ? `All ${f.int(n)} rows` : `${f.int(n)} of ${f.int(of)} rows, drawn by the seed`}. Each stem is a residual: what the line leaves. Move the line by its two handles.`,
  'by-hand.line.residuals.text':
    'Put the line where you think it fits best. Tab goes to its handles, the arrow keys move them.',
  'by-hand.line.residuals.question': 'What should “fits best” mean?',
  'by-hand.line.residuals.answer':
    'Residuals above and below the line cancel out, so their plain sum says nothing. Squared, they count whichever side they are on, and large ones count most.',
  'by-hand.line.sums.title': ({ more }: { more: number }, f) =>
    Number.isFinite(more)
      ? `Your line’s squares add up to ${f.num(more)} × the least possible`
      : 'Every point lies on one line',
  'by-hand.line.sums.sentence':
    'Each square stands on a residual; a line is as good as the sum of their areas is small.',
  'by-hand.line.sums.text': 'Move the line and make the sum as small as you can.',
  'by-hand.line.sums.question': 'Is there more than one line with the least sum?',
  'by-hand.line.sums.answer':
    'No, as long as the points do not all stand at the same place along. The sum is a bowl over slope and height, and a bowl has one lowest point.',
  'by-hand.line.best.title': ({ x, y, slope, yUnit }: { x: string; y: string; slope: number; yUnit: string }, f) =>
    `Least squares: one more ${x} goes with ${f.num(slope)}${yUnit ? ` ${yUnit}` : ''} of ${y}`,
  'by-hand.line.best.away': ({ more }: { more: number }, f) =>
    `Any other line leaves more: this one ${f.num(more)} × the least`,
  'by-hand.line.best.sentence': ({ least, r2 }: { least: number; r2: number }, f) =>
    `It leaves ${f.num(least)}, and tells ${f.percent(r2)} of the variance.`,
  'by-hand.line.best.text': ({ of }: { of: number | undefined }, f) =>
    of === undefined
      ? 'Try to beat it: move a handle and watch the sum.'
      : `Try to beat it: move a handle and watch the sum. The dashed line is that of all ${f.int(of)} rows: another draw of points would give another line.`,
  'by-hand.line.best.question': 'What happens to the line when one point is moved up?',
  'by-hand.line.best.answer': 'It follows, but only in part, and how far depends on where along the point stands.',
  'by-hand.line.drag.title': 'The line follows its points',
  'by-hand.line.drag.moved': ({ before, slope }: { before: number; slope: number }, f) =>
    `The slope went from ${f.num(before)} to ${f.num(slope)}`,
  'by-hand.line.drag.sentence':
    'Drag a point, or go to it with Tab and move it with the arrow keys. The line is fitted anew at each move.',
  'by-hand.line.drag.text': 'Move a point in the middle up and down, then one at the far end.',
  'by-hand.line.drag.question': ({ x }: { x: string }) =>
    `Which points pull hardest: those near the mean of ${x}, or those far out?`,
  'by-hand.line.drag.answer':
    'Those far out. Near the mean a point can only lift the line; far out it turns it. This is its leverage.',
  'by-hand.line.leverage.title': ({ meanLeverage }: { meanLeverage: number }, f) =>
    `Points far out decide more of their own line; on average ${f.num(meanLeverage)}`,
  'by-hand.line.leverage.sentence':
    'The bars at the foot are leverage: how much of its own fitted value a point decides, up to 1. Ringed points have a Cook’s distance above 4 / n.',
  'by-hand.line.leverage.text': ({ n }: { n: number }, f) =>
    `The leverages always add up to 2, the number of things the line has to choose: ${f.num(2 / n)} each if all ${f.int(n)} points stood alike. Cook’s distance tells how far all fitted values move if a point is left out: it takes leverage and a large residual.`,
  'by-hand.line.point': (
    {
      row,
      leverage,
      mean,
      cooks,
      far,
      slope,
      without
    }: { row: number; leverage: number; mean: number; cooks: number; far: boolean; slope: number; without: number },
    f
  ) =>
    `Row ${f.int(row)}: leverage ${f.num(leverage)}, ${f.num(leverage / mean)} × the average${Number.isFinite(cooks) ? `; Cook’s distance ${f.num(cooks)}${far ? ', worth a look' : ''}` : ''}. Without it the slope is ${f.num(without)} instead of ${f.num(slope)}.`,

  'by-hand.scale.raw': 'As written',
  'by-hand.scale.standardised': 'Standardised',
  'by-hand.scale.shares': '% of the squared distance',
  'by-hand.scale.shares.text': 'Of all squared distances between two rows, the part that each column makes.',
  'by-hand.scale.shares.raw': 'What distance sees, as written',
  'by-hand.scale.shares.standardised': 'What distance sees, standardised',
  'by-hand.scale.drawn': ({ drawn, n }: { drawn: number; n: number }, f) =>
    drawn < n ? `${f.int(drawn)} of ${f.int(n)} rows drawn.` : `All ${f.int(n)} rows.`,
  'by-hand.scale.factor': ({ name }: { name: string }) => `${name} times`,
  'by-hand.scale.times': ({ factor }: { factor: number }, f) => f.num(factor, 6),
  'by-hand.scale.changed': 'In another segment',
  'by-hand.scale.changed.value': ({ changed, n }: { changed: number; n: number }, f) =>
    `${f.int(changed)} of ${f.int(n)}`,
  'by-hand.scale.rand': 'Agreement, adjusted Rand',
  'by-hand.scale.size': 'rows, before and after',
  'by-hand.scale.sizes': ({ raw, standardised }: { raw: number; standardised: number }, f) =>
    `${f.int(raw)} → ${f.int(standardised)}`,
  'by-hand.scale.written.title': ({ k, strongest, share }: { k: number; strongest: string; share: number }, f) =>
    share >= 0.9
      ? `As the columns are written, ${f.int(k)} segments are cut along ${strongest}`
      : `As the columns are written, ${strongest} has most say in the ${f.int(k)} segments`,
  'by-hand.scale.written.sentence': (
    { columns, drawn, n }: { columns: readonly string[]; drawn: number; n: number },
    f
  ) =>
    `k-means on ${f.list(columns)}, ${drawn < n ? `${f.int(drawn)} of ${f.int(n)} rows drawn` : `all ${f.int(n)} rows`}; colours are segments.`,
  'by-hand.scale.written.text':
    'k-means puts each row to the nearest centre. Near means: a small squared distance, the columns added up as they are written.',
  'by-hand.scale.written.question': 'Which column do the borders follow most, and why?',
  'by-hand.scale.written.answer': ({ strongest, share }: { strongest: string; share: number }, f) =>
    `${strongest}: it makes ${f.percent(share, 1)} of all squared distance. Its numbers vary most; that says nothing of what it means.`,
  'by-hand.scale.sees.title': ({ strongest, share }: { strongest: string; share: number }, f) =>
    `${f.percent(share, 1)} of the squared distance comes from ${strongest}`,
  'by-hand.scale.sees.sentence':
    'The bars: what each column makes of the squared distance between two rows, as written and standardised.',
  'by-hand.scale.sees.text': ({ weakest, least }: { weakest: string; least: number }, f) =>
    `${weakest} makes ${f.percent(least, 1)} of it. How much a column counts is left to the unit it happens to be written in.`,
  'by-hand.scale.sees.question': 'What would give every column the same say?',
  'by-hand.scale.sees.answer':
    'Each less its mean, over its standard deviation. Then a variance of 1 stands against a variance of 1.',
  'by-hand.scale.both.title': ({ changedShare }: { changedShare: number }, f) =>
    `Standardised, ${f.percent(changedShare)} of rows fall into another segment`,
  'by-hand.scale.both.sentence': ({ k }: { k: number }, f) =>
    `The same k-means with k = ${f.int(k)} and the same seed, left as written, right standardised; segments are paired to agree as far as they can.`,
  'by-hand.scale.both.text':
    'Now every column has the same say. Neither cut is wrong in itself; only the right one does not hang on units.',
  'by-hand.scale.both.question': ({ x }: { x: string }) =>
    `${x} is written in a unit a hundred times smaller. Which of the two pictures changes?`,
  'by-hand.scale.both.answer': 'Only the left one can. Standardising takes the unit out again.',
  'by-hand.scale.unit.title': (
    { x, factor, n, byUnit }: { x: string; factor: number; n: number; byUnit: { raw: number; standardised: number } },
    f
  ) =>
    factor === 1
      ? `Change the unit of ${x} and watch which side moves`
      : `${x} times ${f.num(factor, 6)}: of ${f.int(n)} rows ${f.int(byUnit.raw)} change segment as written, ${byUnit.standardised ? f.int(byUnit.standardised) : 'none'} standardised`,
  'by-hand.scale.unit.sentence': ({ x, share, strongest }: { x: string; share: number; strongest: string }, f) =>
    `Choose what ${x} is multiplied by. As written, ${strongest} makes ${f.percent(share, 1)} of the squared distance now.`,
  'by-hand.scale.unit.text':
    'Euros or cents, years or months: a choice of unit is a choice of weights, made by nobody. Standardising makes it on purpose.'
} satisfies Catalogue
