import type { segments as en } from '../en/segments.ts'
import type { SameAs } from '../types.ts'

const extreme = (is: boolean, words: string) => (is ? `，为各分群${words}` : '')

export const segments: SameAs<typeof en> = {
  'segments.recipe': '分群',
  'segments.segment': ({ segment }) => `分群 ${segment}`,
  'segments.named': ({ segment, name }) => `分群 ${segment} · ${name}`,
  'segments.led-by': ({ segment, name }) => `分群 ${segment}（${name}）`,
  'segments.high': ({ name }) => `${name} 高`,
  'segments.low': ({ name }) => `${name} 低`,
  'segments.traits': ({ words }) => words.join('、'),
  'segments.average': '接近平均',
  'segments.unexplained': ({ response }) => `模型未解释的 ${response}`,
  'segments.more': ({ name }) => `${name} 越高`,
  'segments.less': ({ name }) => `${name} 越低`,
  'segments.component': ({ component, share, more }, f) => `主成分 ${component} · 方差 ${f.percent(share)} · ${more}`,
  'segments.k': '分群数 k',
  'segments.use-k': '采用这个 k',
  'segments.silhouette': '轮廓系数',
  'segments.stability': '稳定性',
  'segments.gap': '间隔统计量',
  'segments.inertia': '簇内平方和',
  'segments.sigma': '与总体均值的差（σ）',
  'segments.cohens-d': '与其余全体相比的 Cohen’s d',
  'segments.pearson': 'Pearson r',
  'segments.share-of-all': '占比',
  'segments.view.segments.title': ({ k, apart }) => `共 ${k} 个分群，${apart}离其余最远`,
  'segments.view.segments.title.one': ({ k }) => (k === 1 ? '全体归为一群' : `共 ${k} 个分群`),
  'segments.view.segments.text': ({ n, share, unit }, f) =>
    `全部 ${f.int(n)} ${unit ?? '行'}投影到两个主成分，占方差的 ${f.percent(share)}；每个圈内含该群的 80%。`,
  'segments.view.silhouette.title': ({ share, unit }, f) =>
    share >= 0.9
      ? `${f.percent(share)} 的${unit ?? '行'}落在自己的分群之内`
      : `${f.percent(1 - share)} 的${unit ?? '行'}更靠近别的分群`,
  'segments.view.silhouette.exact': ({ mean, n, unit }, f) =>
    `各分群的轮廓系数，按全部 ${f.int(n)} ${unit ?? '行'}精确计算；均值 ${f.num(mean, 2)}。1 为居中，0 为处在边界。`,
  'segments.view.silhouette.sampled': ({ mean, sampled, n, error, unit }, f) =>
    `轮廓系数，取自 ${f.int(n)} ${unit ?? '行'}中的 ${f.int(sampled)} ${unit ?? '行'}样本；均值 ${f.num(mean, 2)} ± ${f.num(error, 1)}（标准误）。`,
  'segments.view.choose-k.title': ({ k }) => `k = ${k} 分得最开`,
  'segments.view.choose-k.text': ({ rows }, f) => `各分群数下的指标，依据 ${f.int(rows)} 行。`,
  'segments.view.sizes.title': ({ share, unit }, f) => `最大的分群占 ${f.percent(share)} 的${unit ?? '行'}`,
  'segments.view.sizes.text': ({ n, smallest, unit }, f) =>
    `${f.int(n)} ${unit ?? '行'}按分群的占比；最小的一群有 ${f.int(smallest)} ${unit ?? '行'}。`,
  'segments.view.effects.title': ({ name }) => `${name} 最能区分各分群`,
  'segments.view.effects.text': ({ share }, f) =>
    `每个分群与其余全体相比，差异大的特征在前，以标准差计（Cohen’s d）。该特征 ${f.percent(share)} 的方差来自分群之间。`,
  'segments.view.scree.title': ({ kept, share }, f) => `${kept} 个主成分保留 ${f.percent(share)} 的方差`,
  'segments.view.scree.parallel': ({ retained, permutations, sampled, rows }, f) =>
    `平行分析支持 ${retained} 个：它们高于 ${permutations} 次列置换的第 95 百分位${sampled ? `（取 ${f.int(rows)} 行样本）` : ''}。`,
  'segments.view.scree.text': ({ d }) => `${d} 个主成分各自的方差占比及累计值。`,
  'segments.view.biplot.title': ({ along, up }) =>
    along === up ? `${along} 同时沿两个主成分变化` : `${along} 沿第一主成分变化，${up} 沿第二主成分变化`,
  'segments.view.biplot.text': ({ n, d, unit }, f) =>
    `${f.int(n)} ${unit ?? '行'}的得分，箭头为 ${d} 个特征的载荷（按图缩放）。`,
  'segments.view.correlation.title': ({ a, b, r }, f) =>
    `${a} 与 ${b} ${r < 0 ? '此消彼长' : '同升同降'}：r = ${f.num(r, 3)}`,
  'segments.view.correlation.none': '没有可以比较的两个特征',
  'segments.view.correlation.text': ({ n, unit }, f) =>
    `特征之间的 Pearson 相关系数，依据 ${f.int(n)} ${unit ?? '行'}。`,
  'segments.view.profile.title': ({ segment, name, z }, f) =>
    `分群 ${segment} 的 ${name} 最突出：${z > 0 ? '+' : ''}${f.num(z, 2)} σ`,
  'segments.view.profile.none': '没有哪个分群明显偏离总体均值',
  'segments.view.profile.text': ({ n, unit }, f) =>
    `各分群每个特征的均值，以偏离全部 ${f.int(n)} ${unit ?? '行'}均值的标准差计。`,
  'segments.view.distributions.title': ({ name }) => `各分群在 ${name} 上差别最大`,
  'segments.view.distributions.plain': '各特征的分布',
  'segments.view.distributions.text': ({ n, unit }, f) =>
    `填充：全部 ${f.int(n)} ${unit ?? '行'}；线：各分群或所选部分。`,
  'segments.view.distributions.all': ({ n, unit }, f) => `${f.int(n)} ${unit ?? '行'}的计数；线为所选部分。`,
  'segments.view.parallel.title': ({ d, unit }) => `各${unit ?? '行'}在 ${d} 个特征上的走势`,
  'segments.view.parallel.text': ({ drawn, n, unit }, f) =>
    drawn < n
      ? `按分群抽样，画出 ${f.int(n)} ${unit ?? '行'}中的 ${f.int(drawn)} ${unit ?? '行'}；以偏离均值的标准差计。`
      : `全部 ${f.int(n)} ${unit ?? '行'}，以偏离均值的标准差计。`,
  'segments.near-average': '各特征都接近平均',
  'segments.tell.all': ({ told }) => told.join('；'),
  'segments.tell.times': ({ name, value, times, highest }, f) =>
    `${name} 平均 ${f.num(value)}，是总体均值的 ${f.num(times, 2)} 倍${extreme(highest, '最高')}`,
  'segments.tell.below': ({ name, value, below, lowest }, f) =>
    `${name} 平均 ${f.num(value)}，比总体均值低 ${f.percent(below)}${extreme(lowest, '最低')}`,
  'segments.tell.above-mean': ({ name, value, all, highest }, f) =>
    `${name} 平均 ${f.num(value)}，总体为 ${f.num(all)}${extreme(highest, '最高')}`,
  'segments.tell.below-mean': ({ name, value, all, lowest }, f) =>
    `${name} 平均 ${f.num(value)}，总体为 ${f.num(all)}${extreme(lowest, '最低')}`,
  'segments.tell.share': ({ name, value, all }, f) => `${name} 占 ${f.percent(value)}，总体为 ${f.percent(all)}`,
  'segments.tell.date': ({ name, value, all }, f) => `${name} 在 ${f.date(value)} 前后，总体为 ${f.date(all)}`,
  'segments.finding.segment': ({ segment, share, size, words, unit }, f) =>
    `分群 ${segment}（${f.percent(share)}，${f.int(size)} ${unit ?? '行'}）：${words}。`,
  'segments.finding.brings': ({ segment, name, share, part, measure, unit }, f) =>
    `分群 ${segment}（${name}）占 ${f.percent(share)} 的${unit ?? '行'}，贡献了 ${f.percent(part)} 的 ${measure}。`,
  'segments.finding.tiny': ({ segments, size, unit }, f) =>
    `分群 ${f.list(segments)} 只有 ${f.int(size)} ${unit ?? '行'}：离群值自成一群。可在清洗步骤中缩尾，或加一步变换。`,
  'segments.finding.separates': ({ name, share, least, leastShare }, f) =>
    `${name} 最能区分各分群：${f.percent(share)} 的方差在分群之间；${least} 区分最弱，为 ${f.percent(leastShare)}。`,
  'segments.finding.silhouette': ({ mean, grade, error }, f) =>
    `平均轮廓系数为 ${f.num(mean, 2)}${error === undefined ? '' : ` ± ${f.num(error, 1)}`}：${
      {
        clear: '各分群彼此分明',
        overlapping: '分群确实存在，但互有重叠',
        weak: '数据没有明显的群落，请把分群当作划分而不是发现'
      }[grade]
    }。`,
  'segments.finding.stability': ({ stability, steady }, f) =>
    steady
      ? `在 10 次自助抽样上重新拟合，分群保持一致（平均调整兰德指数 ${f.num(stability, 2)}）。`
      : `在 10 次自助抽样上重新拟合，分群有变化（平均调整兰德指数 ${f.num(stability, 2)}）。换一个 k 或减少特征可能更稳。`,
  'segments.finding.other-k': ({ k, suggested, difference }, f) =>
    `k = ${suggested} 比现用的 ${k} 分得更开：轮廓系数高 ${f.num(difference, 2)}。`,
  'segments.finding.best-k': ({ suggested, silhouette, runnerUp, difference }, f) =>
    `k = ${suggested} 的轮廓系数最高，为 ${f.num(silhouette, 2)}${runnerUp === undefined || Number.isNaN(difference) ? '' : `；其次是 k = ${runnerUp}，低 ${f.num(difference, 2)}`}。`,
  'segments.finding.components': ({ share, d, retained }, f) =>
    `两个主成分保留了 ${d} 个特征 ${f.percent(share)} 的方差${retained === undefined ? '' : `；平行分析支持 ${retained} 个`}。`,
  'segments.finding.correlation': ({ a, b, r }, f) =>
    `${a} 与 ${b} ${r < 0 ? '此消彼长' : '同升同降'}（r = ${f.num(r, 3)}）：两者几乎重复计算。`,
  'segments.finding.label': ({ column, rand, information, rows }, f) =>
    `与 ${column} 相比，分群的调整兰德指数为 ${f.num(rand, 3)}，归一化互信息为 ${f.num(information, 3)}（${f.int(rows)} 行；分群时未使用该标签）。`,
  'segments.left.duplicates': ({ rows }, f) => `${f.int(rows)} 行重复，已删除。`,
  'segments.left.missing': ({ column, rows }, f) => `${f.int(rows)} 行缺少 ${column}，已删除。`,
  'segments.left.imputed': ({ column, rows, done, value }, f) =>
    `${column} 有 ${f.int(rows)} 个缺失值，已用${{ mean: '均值', median: '中位数', mode: '众数', constant: '常数' }[done] ?? done}填补${value === undefined ? '' : `：${typeof value === 'number' ? f.num(value) : value}`}。`,
  'segments.left.outliers': ({ column, rows, done }, f) =>
    `${column} 有 ${f.int(rows)} 行离群值：${done === 'drop' ? '已删除' : done === 'winsorise' ? '已收缩到界限' : '已标记，予以保留'}。`,
  'segments.left.column': ({ column, reason }) =>
    `${column}：${{ constant: '取值不变', 'id-like': '是行的标识，不描述行', 'all-missing': '全部缺失', 'too-many-levels': '类别过多', 'not-numeric': '内容是文本' }[reason] ?? reason}。`,
  'segments.left.unused': ({ columns, more }, f) => `未使用：${f.list(columns)}${more ? `等另外 ${more} 列` : ''}。`,
  'segments.left.other': ({ reason, rows }, f) =>
    `${f.int(rows)} 行${{ filter: '被筛选排除', 'no-key': '缺少分组字段，未计入' }[reason] ?? reason}。`,
  'segments.reason.trait': ({ name, mean, all, z }, f) =>
    `${name} ${f.num(mean)}，总体 ${f.num(all)}（${z > 0 ? '+' : ''}${f.num(z, 2)} σ）`,
  'segments.action.win-back': '联系一次挽回，之后不再打扰',
  'segments.action.returns': '购买前给出建议，减少退货',
  'segments.action.protect': '优先体验与服务，不打折',
  'segments.action.discount': '减少折扣的力度与次数，测试价格',
  'segments.action.baseline': '作为基准，与其他分群对照',
  'segments.action.level': ({ name }) => `按“${name}”的特点联系`,
  'segments.action.high': ({ name }) => `以${name} 高为切入点`,
  'segments.action.low': ({ name }) => `提升${name}，或减少投入`
}
