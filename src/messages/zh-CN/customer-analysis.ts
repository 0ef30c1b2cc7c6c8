import { amount, pValue, signed } from '../amount.ts'
import type { customerAnalysis as en } from '../en/customer-analysis.ts'
import type { Format, SameAs } from '../types.ts'
import { rows, squares } from './customer-analysis-words.ts'

interface Change {
  change: number
  low: number
  high: number
  less: boolean
  response: string
  unit?: string
  ratio: boolean
}

/** `spend 相应多 €45.5（43.2 至 47.9）`, or `spend 相应少 4.5%`. */
function changed({ change, low, high, less, response, unit, ratio }: Change, f: Format): string {
  const direction = `${response} 相应${less ? '少' : '多'}`
  if (ratio) return `${direction} ${f.percent(change, 1)}（${between(low * 100, high * 100, f)}）`
  return `${direction} ${amount(change, unit, f)}（${between(low, high, f)}）`
}

interface Odds {
  odds: number
  oddsLow: number
  oddsHigh: number
  outcome: string
}
const odds = ({ odds, oddsLow, oddsHigh }: Odds, f: Format) =>
  `优势比 ${f.num(odds)}（${between(oddsLow, oddsHigh, f)}）`

const between = (low: number, high: number, f: Format) => `${f.num(low)} 至 ${f.num(high)}`

/** `每多 1`, `每多 10 个百分点`, `每多 €100`. */
const step = (step: number, unit: string | undefined, f: Format) => `每多 ${by(step, unit, f)}`

const by = (step: number, unit: string | undefined, f: Format) =>
  unit === '%' ? `${f.num(step)} 个百分点` : amount(step, unit, f)

type Points = Odds & { change: number; low: number; high: number; less: boolean }
const points = ({ change, low, high, less, outcome, ...of }: Points, f: Format) =>
  `${outcome} 的概率平均${less ? '低' : '高'} ${f.num(change * 100)} 个百分点（${between(low * 100, high * 100, f)}）；${odds({ ...of, outcome }, f)}`

export const customerAnalysis: SameAs<typeof en> = {
  'customer-analysis.title': '客户分析',
  'customer-analysis.question': '与消费或流失相伴的是什么？',
  'customer-analysis.role.response': '因变量',
  'customer-analysis.role.predictors': '自变量',
  'customer-analysis.role.weight': '权重',
  'customer-analysis.need.number': '取值有变化的数字列',
  'customer-analysis.need.two-valued': '只有两个取值的列，例如是与否',
  'customer-analysis.need.predictors': '数字列，或不超过 30 个水平的类别列；取值须有变化，且不是编号',
  'customer-analysis.recipe.linear': '线性回归',
  'customer-analysis.recipe.logistic': '逻辑回归',
  'customer-analysis.recipe.anova': '组间比较',
  'customer-analysis.yes': '是',
  'customer-analysis.no': '否',
  'customer-analysis.intercept': '（截距）',
  'customer-analysis.outcome': ({ response, positive }) => `${response} = ${positive}`,
  'customer-analysis.against': ({ level, base }) => `${level} 相对于 ${base}`,
  'customer-analysis.all-at-0': '各项均为 0',
  'customer-analysis.at': ({ level }) => `为“${level}”时`,
  'customer-analysis.per': ({ step: size, unit }, f) => step(size, unit, f),
  'customer-analysis.between': ({ low, high }, f) => between(low, high, f),
  'customer-analysis.not-clear': ({ value }) => `${value}，不明确`,
  'customer-analysis.plus-minus': ({ value, half }, f) => `${value} ± ${f.num(half, 2)}`,
  'customer-analysis.odds-interval': ({ value, low, high }, f) => `${f.num(value)}（${low} 至 ${high}）`,
  'customer-analysis.points': ({ value }, f) => `${signed(value, undefined, f)} 个百分点`,
  'customer-analysis.row': ({ row }, f) => `第 ${f.int(row)} 行`,
  'customer-analysis.threshold': ({ value }, f) => `阈值 ${f.num(value)}`,
  'customer-analysis.baseline': ({ all }) => (all ? '全部判为正类' : '全部判为负类'),
  'customer-analysis.mean-of': ({ mean, n }, f) => `${mean} · n = ${f.int(n)}`,
  'customer-analysis.smooth': '平滑曲线',
  'customer-analysis.two-deviations': '± 2 个标准差',
  'customer-analysis.as-observed': '与观测值相等',
  'customer-analysis.finding.step': ({ name, step: size, of, ...change }, f) =>
    `${name} ${step(size, of, f)}，其他条件相同，${changed(change, f)}。`,
  'customer-analysis.finding.level': ({ name, level, base, ...change }, f) =>
    `${name} 为“${level}”的与“${base}”相比，其他条件相同，${changed(change, f)}。`,
  'customer-analysis.finding.log': ({ name, ...change }, f) =>
    `${name} 每多 ${f.percent(0.1)}，其他条件相同，${changed(change, f)}。`,
  'customer-analysis.finding.interaction': ({ name, statistic, p }, f) =>
    `${name} 有交互：与其中一个相应的变化，取决于另一个的取值（t = ${f.num(statistic)}，${pValue(p, f)}）。`,
  'customer-analysis.finding.curve': ({ name, label, response, statistic, p }, f) =>
    `${response} 沿 ${name} 的变化是一条曲线：${label} 一项不可省（t = ${f.num(statistic)}，${pValue(p, f)}）。`,
  'customer-analysis.finding.unclear': ({ name, told }) => `${name} 看不出明确的差别：${told.join('；')}。`,
  'customer-analysis.tell.change': ({ of, value, low, high }) => `${of}，相差 ${value}（${low} 至 ${high}）`,
  'customer-analysis.tell.odds': ({ of, value, low, high }, f) =>
    `${of}，优势比 ${f.num(value)}（${between(low, high, f)}）`,
  'customer-analysis.finding.odds': ({ label, ...of }, f) =>
    `${label} 在其他条件相同时，与${of.odds < 1 ? '较低' : '较高'}的 ${of.outcome} 优势相伴：${odds(of, f)}。`,
  'customer-analysis.finding.probability-step': ({ name, step: size, of, ...change }, f) =>
    `${name} ${step(size, of, f)}，${points(change, f)}。`,
  'customer-analysis.finding.probability-level': ({ name, level, base, ...change }, f) =>
    `${name} 为“${level}”的与“${base}”相比，${points(change, f)}。`,
  'customer-analysis.finding.explained': ({ response, terms, share, cv, about0 }, f) =>
    `${f.int(terms)} 个项解释了 ${response} ${squares(about0)}的 ${f.percent(share, 1)}${cv === undefined || Number.isNaN(cv) ? '' : `；在未参与拟合的行上为 ${f.percent(cv, 1)}`}。`,
  'customer-analysis.finding.error': ({ response, unit, rmse, folds, inSample, without }, f) =>
    `在未参与拟合的行上（${folds} 折），模型对 ${response} 的误差平均为 ${amount(rmse, unit, f)}（均方根）；样本内为 ${amount(inSample, unit, f)}，不用模型时为 ${amount(without, unit, f)}。`,
  'customer-analysis.finding.optimism': ({ share, cv, folds }, f) =>
    `模型说得比做到的多：对拟合所用的行解释了 ${f.percent(share)}，对未参与拟合的行只有 ${f.percent(cv)}（${folds} 折）。减少项数或加岭惩罚，可能更稳。`,
  'customer-analysis.finding.auc': ({ auc, inSample, folds, outcome }, f) =>
    `各取一行，一行 ${outcome}，一行不是：在 ${f.percent(auc)} 的配对中，模型给前者更高的概率。折外 AUC 为 ${f.num(auc)}（${folds} 折）${inSample === undefined || Number.isNaN(inSample) ? '' : `，样本内为 ${f.num(inSample)}`}。`,
  'customer-analysis.finding.gain': ({ share, found, outcome }, f) =>
    `取概率最高的 ${f.percent(share)} 的行，可找出 ${outcome} 的 ${f.percent(found)}，是按占比应有的 ${f.num(found / share, 2)} 倍。`,
  'customer-analysis.finding.cost': (v, f) =>
    `取${v.chosen ? '成本最低的' : '给定的'}阈值 ${f.num(v.threshold)}，平均每行成本 ${f.num(v.cost)}；全部判为${v.all ? '正类' : '负类'}则为 ${f.num(v.baseline)}（误报一行计 ${f.num(v.falsePositive)}，漏报一行计 ${f.num(v.falseNegative)}）。它找出了 ${v.outcome} 的 ${f.percent(v.recall)}，判中的行有 ${f.percent(v.precision)} 属实。`,
  'customer-analysis.finding.groups': (v, f) => {
    const mean = (one: typeof v.top) =>
      `“${one.level}”的 ${amount(one.mean, v.unit, f)}（${between(one.low, one.high, f)}）`
    const test = `${v.welch ? 'Welch ' : ''}F(${f.num(v.test.df1)}, ${f.num(v.test.df2)}) = ${f.num(v.test.value)}，${pValue(v.test.p, f)}`
    return v.clear
      ? `${v.response} 的组均值随 ${v.predictor} 而不同：最高为${mean(v.top)}，最低为${mean(v.bottom)}；方差的 ${f.percent(v.share)} 在各组之间，${test}。`
      : `${v.response} 在 ${v.predictor} 各组之间没有明确的差别：组均值从${mean(v.bottom)}到${mean(v.top)}；${test}。`
  },
  'customer-analysis.finding.unequal': ({ predictor, most, least, times, p }, f) =>
    `${predictor} 各组的离散程度不一：“${most}”的标准差是“${least}”的 ${f.num(times, 2)} 倍（Brown-Forsythe，${pValue(p, f)}）。所列的是 Welch 检验，它不要求方差相等。`,
  'customer-analysis.finding.strongest': ({ response, most, share, next, nextShare }, f) =>
    `逐个来看，${most} 对 ${response} 解释得最多：占方差的 ${f.percent(share)}（ω²）；其次是 ${next}，占 ${f.percent(nextShare)}。`,
  'customer-analysis.finding.residual-segment': (v, f) =>
    `分群 ${v.segment}（${f.percent(v.share)}，${rows(v.size, f)}）的 ${v.response}，平均比模型对其成员的预期${v.more ? '高' : '低'} ${amount(v.gap, v.unit, f)}（${between(v.low, v.high, f)}）。`,
  'customer-analysis.finding.no-segment': ({ response }) =>
    `没有哪个分群的 ${response} 明显高于或低于模型对其成员的预期。`,
  'customer-analysis.predict.row': ({ confidence, low, high }, f) =>
    `${f.percent(confidence)} 预测区间（单行）：${low} 至 ${high}`,
  'customer-analysis.predict.mean': ({ confidence, low, high }, f) =>
    `${f.percent(confidence)} 置信区间（均值）：${low} 至 ${high}`,
  'customer-analysis.predict.probability': ({ outcome }) => `${outcome} 的概率`,
  'customer-analysis.predict.log-odds': '以上各部分为对数优势。',
  'customer-analysis.predict.part': ({ label, value, unit }, f) => `${label} ${amount(value, unit, f, 4)}`,
  'customer-analysis.predict.unseen': ({ name }) => `${name} 的这个水平，模型没有见过。`,
  'customer-analysis.predict.beyond': ({ name, min, max }, f) =>
    `${name} 超出了模型见过的范围：${between(min, max, f)}。`,
  'customer-analysis.target.lever': ({ name, yes, raise }) => (yes ? `${name}：目前为${raise ? '否' : '是'}` : name),
  'customer-analysis.action.lever': ({ name, step: size, unit, yes, raise }, f) =>
    yes
      ? `${raise ? `试着让他们用上 ${name}` : `试着不用 ${name}`}，并与对照组比较`
      : `试着把 ${name} ${raise ? '提高' : '降低'} ${by(size, unit, f)}，并与对照组比较`,
  'customer-analysis.reason.lever': ({ p }) => `其他条件相同时与之相伴（${p}）；是否为因果，要由试验说明`,
  'customer-analysis.target.below': ({ response }) => `${response} 低于预期最多的十分之一`,
  'customer-analysis.target.above': ({ response }) => `${response} 高于预期最多的十分之一`,
  'customer-analysis.action.below': '询问是什么让他们却步',
  'customer-analysis.action.above': '了解他们的做法有何不同，用心维系',
  'customer-analysis.reason.residual': '与自变量取值相同的行相比',
  'customer-analysis.target.tenth': ({ place, of, outcome }, f) =>
    `按 ${outcome} 的概率，${f.int(of)} 组中的第 ${f.int(place)} 组`,
  'customer-analysis.reason.tenth': ({ predicted, times }, f) =>
    `平均概率 ${f.percent(predicted)}，是总体占比的 ${f.num(times, 2)} 倍`,
  'customer-analysis.action.first': '最先联系',
  'customer-analysis.action.next': '有余力时接着联系',
  'customer-analysis.action.leave': '不去打扰',
  'customer-analysis.reason.groups': ({ share, p }, f) => `方差的 ${f.percent(share)} 在各组之间（${pValue(p, f)}）`,
  'customer-analysis.action.best': '了解这里的做法有何不同',
  'customer-analysis.action.worst': '寻找原因，先在这里尝试',
  'customer-analysis.left.aliased': ({ term, of }, f) => `项 ${term}：可由 ${f.list(of)} 推出。`
}
