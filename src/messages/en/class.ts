import type { Catalogue } from '../types.ts'

interface At {
  iteration: number
  iterations: number
  changed: number
  rows: number
}

export const classroom = {
  'class.title': 'For the class',
  'class.kmeans': 'Step through k-means',
  'class.kmeans.about':
    'How segments come about: every row goes to its nearest centre, every centre to the middle of its rows.',
  'class.pca': 'PCA by hand',
  'class.pca.about': 'Turn an axis through the rows and watch how much of their variance it holds.',
  'class.regression': 'Regression by hand',
  'class.regression.about': 'Move the line and its points, and watch the squares it leaves.',
  'class.standardise': 'Why columns are standardised',
  'class.standardise.about': 'The same k-means with and without it, side by side.',
  'class.leave': 'Leave class mode',
  'class.leave.short': 'Leave',
  'class.present': 'Presenter view',
  'class.present.end': 'Leave presenter view',
  'class.next': 'Next',
  'class.back': 'Back',
  'class.play': 'Play',
  'class.pause': 'Pause',
  'class.transport': 'Steps',
  'class.text': 'What it shows',
  'class.step': ({ at, of }: { at: number; of: number }, f) => `Step ${f.int(at)} of ${f.int(of)}`,
  'class.facts': ({ rows, seed }: { rows: number; seed: number }, f) => `${f.int(rows)} rows, seed ${seed}`,
  'class.ask': 'Before you press Next',
  'class.ask.show': 'Show the answer',
  'class.ask.hide': 'Hide the answer',
  'class.start.sample': 'Use the sample',
  'class.ask.last': 'To think about',
  'class.kmeans.start.title': ({ k }: { k: number }, f) =>
    k === 1 ? 'One centre to begin with' : `${f.int(k)} centres to begin with`,
  'class.kmeans.start.sentence': ({ rows }: { rows: number }, f) =>
    `${f.int(rows)} rows, none of them in a segment yet. A centre can be dragged, or moved by arrow keys.`,
  'class.kmeans.assign.title': 'Each row goes to its nearest centre',
  'class.kmeans.assign.first': ({ iterations, rows }: At, f) =>
    `Iteration 1 of ${f.int(iterations)}. All ${f.int(rows)} rows have a segment now; borders lie half way between centres.`,
  'class.kmeans.assign.sentence': ({ iteration, iterations, changed, rows }: At, f) =>
    `Iteration ${f.int(iteration)} of ${f.int(iterations)}. Circled: the ${f.int(changed)} of ${f.int(rows)} rows that have just changed segment.`,
  'class.kmeans.move.title': 'Each centre moves to the middle of its rows',
  'class.kmeans.move.first': ({ iterations }: At, f) =>
    `Iteration 1 of ${f.int(iterations)}. Lines: the way each centre came.`,
  'class.kmeans.move.sentence': ({ iteration, iterations, changed }: At, f) =>
    `Iteration ${f.int(iteration)} of ${f.int(iterations)}. Circled: the ${f.int(changed)} rows that have just changed segment. Lines: the way each centre came.`,
  'class.kmeans.assign.counted': ({ iteration, iterations, changed, rows }: At, f) =>
    `Iteration ${f.int(iteration)} of ${f.int(iterations)}. ${f.int(changed)} of ${f.int(rows)} rows have just changed segment.`,
  'class.kmeans.move.counted': ({ iteration, iterations, changed }: At, f) =>
    `Iteration ${f.int(iteration)} of ${f.int(iterations)}. ${f.int(changed)} rows have just changed segment. Lines: the way each centre came.`,
  'class.kmeans.rest.title': 'It has come to rest: no row changes its segment',
  'class.kmeans.rest.sentence': ({ iterations }: At, f) =>
    `After ${f.int(iterations)} iterations every row is in the segment of its nearest centre, and every centre in the middle of its rows.`,
  'class.kmeans.improved.title': 'Single centres moved to other rows',
  'class.kmeans.improved.sentence':
    'After the best start had come to rest, the page went on: it put single centres elsewhere, and kept what lowered the sum.',
  'class.kmeans.sum': 'Sum of squared distances',
  'class.kmeans.down': ({ before, by }: { before: number; by: number }, f) =>
    by > 0.0005 ? `after ${f.num(before)}, down ${f.percent(by)}` : `after ${f.num(before)}`,
  'class.kmeans.best': ({ best, by }: { best: number; by: number }, f) =>
    `The best known is ${f.num(best)}: this ends ${f.percent(by)} above it.`,
  'class.kmeans.figures': 'Figures of this step',
  'class.kmeans.changed': 'Changed segment',
  'class.kmeans.of': ({ changed, rows }: { changed: number; rows: number }, f) => `${f.int(changed)} of ${f.int(rows)}`,
  'class.kmeans.moved': 'moved',
  'class.kmeans.rows': 'rows',
  'class.kmeans.sigma': ({ by }: { by: number }, f) => `${f.fixed(by, 2)} σ`,
  'class.kmeans.law': 'Assign, then move. Neither half can raise the sum, so it must come to rest.',
  'class.kmeans.component': ({ number, share }: { number: number; share: number }, f) =>
    Number.isNaN(share) ? `PC ${f.int(number)}` : `PC ${f.int(number)} · ${f.percent(share)} of variance`,
  'class.kmeans.centre': ({ number }: { number: number }, f) => `Centre ${f.int(number)}`,
  'class.kmeans.track': 'Sum by iteration',
  'class.kmeans.track.one': ({ iteration, sum }: { iteration: number; sum: number }, f) =>
    `Iteration ${f.int(iteration)}: sum ${f.num(sum)}`,
  'class.kmeans.new': 'New start',
  'class.kmeans.k': 'Number of segments, k',
  'class.kmeans.k.less': 'One segment less',
  'class.kmeans.k.more': 'One segment more',
  'class.kmeans.setup': 'What it works on',
  'class.kmeans.plane': 'Plane',
  'class.kmeans.plane.features': 'Two columns',
  'class.kmeans.plane.components': ({ n }: { n: number }, f) => `First two components of ${f.int(n)} columns`,
  'class.kmeans.x': 'Across',
  'class.kmeans.y': 'Up',
  'class.kmeans.begin': 'Centres begin',
  'class.kmeans.begin.random': 'On rows drawn at random',
  'class.kmeans.begin.k-means++': 'On rows far apart (k-means++)',
  'class.kmeans.begin.by-hand': 'Where I put them',
  'class.kmeans.speed': 'Speed of Play',
  'class.kmeans.bad': 'See a bad local optimum happen',
  'class.kmeans.bad.searching': ({ tried }: { tried: number }, f) => `Trying starts: ${f.int(tried)} so far`,
  'class.kmeans.bad.found': ({ seed, by, best }: { seed: number; by: number; best: number }, f) =>
    `Seed ${seed} ends ${f.percent(by)} above the best sum known, ${f.num(best)}.`,
  'class.kmeans.bad.none': ({ tried, by }: { tried: number; by: number }, f) =>
    `None of ${f.int(tried)} starts ended 10\u202f% above the best; the worst was ${f.percent(by)} above. Other columns or another k may show one.`,
  'class.kmeans.page': 'Replay the run of the analysis page',
  'class.kmeans.tries': 'Starts tried',
  'class.kmeans.worse': ({ by }: { by: number }, f) => `+${f.percent(by)}`,
  'class.kmeans.try.random': ({ seed }: { seed: number }) => `At random, seed ${seed}`,
  'class.kmeans.try.k-means++': ({ seed }: { seed: number }) => `k-means++, seed ${seed}`,
  'class.kmeans.try.by-hand': 'Placed by hand',
  'class.kmeans.try.page': ({ seed }: { seed: number }) => `Run of the page, seed ${seed}`,
  'class.kmeans.more-dimensions': ({ n, starts }: { n: number; starts: number }, f) =>
    `Distances are measured in ${f.int(n)} columns; the picture shows their first two components. Cells are left out: in the picture a row may lie nearer to another centre than to its own.${starts > 1 ? ` Shown is the best of ${f.int(starts)} starts.` : ''}`,
  'class.kmeans.drawn': ({ drawn, rows }: { drawn: number; rows: number }, f) =>
    `${f.int(drawn)} of ${f.int(rows)} rows drawn; figures are of all.`,
  'class.kmeans.too-few': 'Two columns of numbers are needed',
  'class.kmeans.too-few.text': 'This table has fewer that vary. Open another one, or use the sample.',
  'class.kmeans.ask.share': 'How will the rows be shared out among the centres?',
  'class.kmeans.answer.share':
    'Each goes to the centre nearest to it. The border between two centres lies half way between them, square to the line that joins them.',
  'class.kmeans.ask.furthest': 'Which centre will move furthest now, and why?',
  'class.kmeans.answer.furthest': ({ number, by }: { number: number; by: number }, f) =>
    `Centre ${f.int(number)}, by ${f.num(by, 2)} σ: the middle of its rows is furthest from where it stands.`,
  'class.kmeans.ask.change': 'How many rows will change their segment now, and where do they lie?',
  'class.kmeans.answer.change': ({ changed }: { changed: number }, f) =>
    `${f.int(changed)}. They lie along the borders: only there can another centre have become the nearest.`,
  'class.kmeans.ask.other': 'Would another start end here too?',
  'class.kmeans.answer.other':
    'Not always. Each half step only goes down, so it ends in a hollow, which need not be the deepest. Press New start, or look for a bad one.',
  'class.kmeans.hide.k': 'Number of segments',
  'class.kmeans.hide.start': 'How centres begin',
  'class.kmeans.hide.new': 'New start',
  'class.kmeans.hide.columns': 'Columns',
  'class.kmeans.hide.play': 'Play',
  'class.kmeans.hide.speed': 'Speed',
  'class.kmeans.hide.drag': 'Dragging centres',
  'class.kmeans.hide.bad': 'Bad local optimum',
  'class.kmeans.hide.answers': 'Answers',
  'failure.bad-link': ({ why }: { why?: string }) =>
    why === 'too-long'
      ? 'This link is longer than any lesson or recipe.'
      : why === 'version'
        ? 'This link is of another version of Benchtop.'
        : why === 'content'
          ? 'This link holds something that is no lesson and no recipe.'
          : 'This link is damaged: part of it is missing or changed.',
  'failure.bad-link.hint': 'Ask for it again, and copy it whole. Nothing of it was used.',
  'class.link': 'Link',
  'class.link.title': 'A link to this step',
  'class.link.names': ({ columns }: { columns: readonly string[] }, f) =>
    columns.length
      ? `Names of columns travel in it: ${f.list(columns)}. Rows, file names and table names do not.`
      : 'No names and no rows travel in it.',
  'class.link.left': ({ parts }: { parts: readonly string[] }, f) =>
    `Left out, since it holds values of rows: ${f.list(parts)}.`,
  'class.link.part': ({ step, parameter }: { step: string; parameter: string }) => `${parameter} of ${step}`,
  'class.link.hide': 'Hidden from learners',
  'class.link.copy': 'Copy link',
  'class.link.copied': 'Copied',
  'class.link.by-hand': 'This browser does not let the page copy: select the address and copy it.',
  'class.link.address': 'Address',
  'class.start.what': 'What it will do',
  'class.start.columns': 'Columns',
  'class.start.seed': 'Seed',
  'class.start.step': 'Opens at',
  'class.start.steps': 'Steps',
  'class.start.step.value': ({ step }: { step: number }, f) => `step ${f.int(step)}`,
  'class.start.rows': 'It brings no rows. Which shall it use?',
  'class.start.own': 'Choose a file',
  'class.start.own.text': 'Your own file, read in this page and sent nowhere. It can also be dropped here.',
  'class.start.kept': 'Tables kept here',
  'class.start.match': ({ table }: { table: string }) =>
    `${table} has no columns of these names. Which stand in for them?`,
  'class.start.match.for': ({ column }: { column: string }) => `For ${column}`,
  'class.start.match.choose': 'Choose a column',
  'class.start.go': 'Begin',
  'class.open.title': 'A recipe somebody shared',
  'class.open.about': ({ domain, recipe }: { domain: string; recipe: string }) => `${domain}, ${recipe}`,
  'class.share': 'Copy a link to this recipe',
  'class.share.done': ({ columns }: { columns: readonly string[] }, f) =>
    `The link is copied. Names of columns travel in it: ${f.list(columns)}. Rows, file and table names do not.`,
  'class.open': 'Shared recipe'
} satisfies Catalogue
