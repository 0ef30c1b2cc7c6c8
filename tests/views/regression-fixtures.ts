import type { DataOf, KindId, View } from '../../src/views/kinds.ts'
import type { Fixture } from './fixtures.ts'
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

function view<K extends KindId>(kind: K, title: string, description: string, data: DataOf[K]): View {
  return { id: kind, kind, title, description, data }
}

const wide = { width: 520, height: 380 }
const half = { width: 430, height: 280 }

export const regressionFixtures: Fixture[] = [
  {
    name: 'intervals',
    size: { width: 520, height: 350 },
    view: view(
      'intervals',
      'Membership and visits move spend the most',
      'Effect on yearly spend with its 95 % interval, 4,812 accounts, HC3 errors, sorted by size.',
      intervalsData
    )
  },
  {
    name: 'intervals-odds',
    size: half,
    view: view('intervals', 'Complaints go with leaving', 'Odds ratios with 95 % intervals, 4,812 accounts.', oddsData)
  },
  {
    name: 'intervals-many',
    size: half,
    view: view('intervals', 'Level 7 is furthest off', '90 levels with 95 % intervals.', manyIntervals(90))
  },
  {
    name: 'intervals-chinese',
    chinese: true,
    size: half,
    view: view('intervals', '会员与到店次数对消费影响最大', '对年消费的影响及其 95% 区间，4,812 个账户。', {
      ...intervalsData,
      unit: '每标准差对应的年消费，欧元',
      rows: intervalsData.rows.map((one, i) => ({
        ...one,
        label: [
          '会员',
          '到店次数',
          '入会年限',
          '渠道：应用',
          '折扣占比',
          '渠道：门店',
          '打开的邮件',
          '客服联系次数',
          '地区：南区'
        ][i],
        text: one.clear ? one.text : '+2.6，不明确'
      }))
    })
  },
  {
    name: 'scatter-overlays',
    size: half,
    view: view('scatter', 'The spread grows with the fit', 'Standardised residuals of 1,600 rows.', residualData(1600))
  },
  {
    name: 'scatter-overlays-dense',
    size: wide,
    view: view('scatter', 'The spread grows with the fit', 'Standardised residuals, counted.', residualData(120_000))
  },
  {
    name: 'panels-one',
    size: half,
    view: view('panels', 'The tails are a little heavy', 'Q–Q of 1,200 residuals.', quantileData(1200))
  },
  {
    name: 'panels-roc',
    size: { width: 640, height: 260 },
    view: view('panels', 'A threshold of 34 % costs least', 'Out of fold, 4,812 accounts.', rocData())
  },
  {
    name: 'panels-effects',
    size: { width: 640, height: 420 },
    view: view('panels', 'Visits go with the most', 'Predicted spend, all else at its mean.', effectPanels(6))
  },
  {
    name: 'panels-levels',
    size: half,
    view: view('panels', 'Channels differ little', 'Means with 95 % intervals.', {
      panels: effectPanels(3).panels.slice(2)
    })
  },
  {
    name: 'figures',
    size: { width: 720, height: 300 },
    view: view(
      'figures',
      'Six terms explain 58 % of the variance in spend',
      'R² .580, adjusted .579 · F(9, 4,802) = 736, p < .001',
      figuresData
    )
  },
  {
    name: 'figures-narrow',
    size: { width: 360, height: 240 },
    view: view('figures', 'Forty terms', 'Of which eight are drawn.', manyFigures(40))
  }
]
