import type { Catalogue, Format } from '../types.ts'

export const views = {
  'views.no-rows': 'No rows to draw',
  'views.selected': 'Selected',
  'views.ink-is-selection': 'Line in ink: the selection',
  'views.all': 'All',
  'views.group': 'Group',
  'views.rows': 'Rows',
  'views.row': ({ row }: { row: number }, f: Format) => `Row ${f.int(row)}`,
  'views.rows-here': ({ n }: { n: number }, f: Format) => `${f.int(n)} ${n === 1 ? 'row' : 'rows'} here`,
  'views.rows-a-cell': 'rows a cell, log scale',
  'views.in-view': ({ shown, n }: { shown: number; n: number }, f: Format) => `${f.int(shown)} of ${f.int(n)} in view`,
  'views.zoom': 'Zoom',
  'views.zoom.in': 'Zoom in (+)',
  'views.zoom.out': 'Zoom out (−)',
  'views.zoom.all': 'Show all (0)',
  'views.zoom.all.short': 'All',
  'views.component': 'Component',
  'views.share': 'Share',
  'views.cumulative': 'Cumulative',
  'views.eigenvalue': 'Eigenvalue',
  'views.by-chance': 'By chance',
  'views.mean': 'Mean',
  'views.low': 'Low',
  'views.high': 'High',
  'views.interval': 'Interval',
  'views.feature': 'Feature',
  'views.value': 'Value',
  'views.from': 'From',
  'views.to': 'To',
  'views.name': 'Name',
  'views.more-in-table': ({ n }: { n: number }, f: Format) => `${f.int(n)} more in the table`,
  'views.panel': 'Panel',
  'views.series': 'Series',
  'views.drawn-of': ({ drawn, n }: { drawn: number; n: number }, f: Format) => `${f.int(drawn)} of ${f.int(n)} drawn.`,
  'views.rows-in-table': ({ n }: { n: number }, f: Format) =>
    `${f.int(n)} more ${n === 1 ? 'row' : 'rows'} in the table`,
  'views.columns-in-table': ({ n }: { n: number }, f: Format) =>
    `${f.int(n)} more ${n === 1 ? 'column' : 'columns'} in the table`,
  'views.missing': 'missing',
  'views.bars-drawn': ({ drawn, n }: { drawn: number; n: number }, f: Format) =>
    `The largest ${f.int(drawn)} of ${f.int(n)} are drawn`,
  'views.groups-left-out': ({ n }: { n: number }, f: Format) =>
    `${f.int(n)} more ${n === 1 ? 'group' : 'groups'} in the table`,
  'views.features-left-out': ({ n }: { n: number }, f: Format) =>
    `${f.int(n)} more ${n === 1 ? 'feature' : 'features'} in the table`,
  'views.more-rows': ({ n }: { n: number }, f: Format) => `${f.int(n)} more ${n === 1 ? 'row' : 'rows'} in the export`,
  'views.brush.points': 'Select points in a rectangle',
  'views.brush.silhouette': 'Select rows by silhouette',
  'views.brush.feature': ({ name }: { name: string }) => `Select rows by ${name}`,
  'views.brush.range': ({ low, high }: { low: number; high: number }, f: Format) => `${f.num(low)} to ${f.num(high)}`,
  'views.brush.keys': 'Enter starts a selection; arrows move it, with Shift they resize it; Escape clears it.',
  'views.place': ({ name, x, y }: { name: string; x: number; y: number }, f) =>
    `${name} at ${f.num(x)}, ${f.num(y)}. Arrow keys move it.`
} satisfies Catalogue
