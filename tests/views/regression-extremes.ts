import type { KindId, View } from '../../src/views/kinds.ts'
import {
  effectPanels,
  figuresData,
  intervalsData,
  manyFigures,
  manyIntervals,
  oddsData,
  quantileData,
  residualData,
  rocData
} from './regression-data.ts'

const of = <K extends KindId>(kind: K, data: View<K>['data']): View => ({
  id: kind,
  kind,
  title: 'A finding',
  description: 'What is drawn.',
  data
})
const missing = new Float64Array(50).fill(NaN)
const none = { label: 'a', value: NaN, low: NaN, high: NaN }
const long = 'Customers who order rarely but spend a great deal each time they do'

export const regressionExtremes: Record<string, View[]> = {
  'no rows': [
    of('intervals', { rows: [], unit: '' }),
    of('panels', { panels: [] }),
    of('figures', { head: [], rows: [], raw: [] })
  ],
  'one row': [
    of('scatter', residualData(1)),
    of('intervals', { ...intervalsData, rows: intervalsData.rows.slice(0, 1) }),
    of('panels', quantileData(1)),
    of('figures', manyFigures(1))
  ],
  'long and Chinese names': [
    of('scatter', { ...residualData(90), named: [{ row: 3, label: long }], xLabel: long, yLabel: long }),
    of('intervals', {
      ...intervalsData,
      unit: long,
      rows: intervalsData.rows.map((one, i) => ({ ...one, label: i % 2 ? long : '高退货客户与其他名称很长的客户分群' }))
    }),
    of('panels', {
      ...rocData(),
      handle: { x: 0.97, label: long },
      panels: effectPanels(9, false).panels.map((panel) => ({
        ...panel,
        title: long,
        xLabel: long,
        yLabel: long,
        lines: panel.lines?.map((line) => ({ ...line, name: long })),
        levels: panel.levels?.map((level) => ({ ...level, label: long }))
      }))
    }),
    of('figures', { ...manyFigures(9), head: figuresData.head.map((one) => ({ ...one, label: long })), foot: long })
  ],
  'all values missing': [
    of('scatter', { ...residualData(50), overlays: [{ x: [NaN, 1], y: [0, NaN], label: 'a' }] }),
    of('intervals', { rows: [{ ...none, text: '–', clear: false }], unit: 'u', reference: 0 }),
    of('intervals', { rows: [{ ...none, text: '–', clear: false }], unit: 'u', reference: 1, log: true }),
    of('panels', {
      panels: [
        { xLabel: 'x', yLabel: 'y', points: { x: missing, y: missing }, lines: [{ x: [NaN], y: [NaN] }] },
        { xLabel: 'x', yLabel: 'y', levels: [none], marks: [{ x: NaN, y: NaN, label: 'a', low: NaN, high: NaN }] }
      ],
      handle: { x: NaN, label: 'a' }
    }),
    of('figures', { head: [{ label: 'a', numeric: true }], rows: [{ cells: ['–'] }], raw: [[NaN]] })
  ],
  'nothing varies': [
    of('intervals', { rows: [{ label: 'a', value: 0, low: 0, high: 0, text: '0', clear: true }], unit: 'u' }),
    of('intervals', {
      rows: [{ label: 'a', value: 1, low: 1, high: 1, text: '1', clear: false }],
      unit: 'u',
      reference: 1,
      log: true
    }),
    of('panels', {
      panels: [{ xLabel: 'x', yLabel: 'y', lines: [{ x: [1, 1], y: [2, 2], low: [2, 2], high: [2, 2], step: true }] }]
    })
  ],
  'many of everything': [
    of('intervals', manyIntervals(2000)),
    of('panels', effectPanels(14)),
    of('panels', {
      panels: [
        {
          xLabel: 'x',
          yLabel: 'y',
          levels: Array.from({ length: 90 }, (_, i) => ({
            label: `Level ${i}`,
            value: i,
            low: i - 1,
            high: i + 1,
            n: i
          }))
        }
      ]
    }),
    of('figures', manyFigures(2000))
  ],
  'beyond all measure': [
    of('intervals', {
      rows: [
        ...intervalsData.rows,
        { label: 'Staff', value: 1e9, low: -1e12, high: 1e12, text: 'not clear', clear: false },
        { label: 'Guest', value: 3, low: -Infinity, high: Infinity, text: 'not clear', clear: false }
      ],
      unit: 'u',
      reference: 0
    }),
    of('intervals', {
      rows: [
        { label: 'Staff', value: 1e40, low: 0, high: Infinity, text: 'not clear', clear: false },
        ...oddsData.rows
      ],
      unit: 'u',
      reference: 1,
      log: true
    })
  ]
}
