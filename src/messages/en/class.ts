import type { Catalogue } from '../types.ts'

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
  'class.start.sample': 'Use the sample'
} satisfies Catalogue
