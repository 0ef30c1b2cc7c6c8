import { amount, pValue, signed } from '../amount.ts'
import type { customerAnalysis as en } from '../en/customer-analysis.ts'
import type { Format, SameAs } from '../types.ts'

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

const rows = (n: number, f: Format) => `${f.int(n)} 行`
const errorsOf = (errors: string) => (errors === 'classical' ? '经典标准误' : `${errors} 标准误`)
/** What R² is a share of: without an intercept it is not about the mean. */
const squares = (about0: boolean) => (about0 ? '以 0 为中心的平方和' : '方差')
const yesNo = (holds: boolean) => (holds ? '是' : '否')
const axis = (name: string, unit: string | undefined) => (unit ? `${name}（${unit}）` : name)

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

  'customer-analysis.warn.leak': ({ name, response }) =>
    `${name} 几乎就等于说出了 ${response}。它是不是其中的一部分，或者事后才知道？若是，请去掉它。`,
  'customer-analysis.warn.leak-all': ({ response, r2, auc }, f) =>
    `各自变量几乎就等于说出了 ${response}（${r2 === undefined ? `AUC ${f.num(auc ?? NaN, 4)}` : `R² ${f.num(r2, 5)}`}）。其中有没有哪一个是它的一部分，或者事后才知道？`,
  'customer-analysis.warn.separated': ({ names, outcome }, f) =>
    `${f.list(names)} 在一部分行里完全决定了 ${outcome}：估计值趋于无穷，只说得出方向。可合并水平、去掉该列，或加岭惩罚。`,
  'customer-analysis.warn.aliased': ({ terms, more }, f) =>
    `已去掉可由其他项推出的项：${f.list(terms)}${more ? `，另有 ${f.int(more)} 项` : ''}。`,
  'customer-analysis.warn.few-rows': ({ rows: n, terms, family }, f) =>
    `${f.int(terms)} 个项只有 ${rows(n, f)}${family === 'binomial' ? '（较少的一类）' : ''}，偏少；每项不足 10 行时，估计不稳。`,
  'customer-analysis.warn.collinear': ({ names, more, most, vif }, f) =>
    names.length === 1
      ? `${most} 与其他项多有重复（方差膨胀因子 ${f.num(vif)}），它的估计不稳。`
      : `${f.list(names)}${more ? `（另有 ${f.int(more)} 列）` : ''} 说的大致是同一件事，其中 ${most} 最甚（方差膨胀因子 ${f.num(vif)}）。各自的估计不稳；可去掉一个，或加岭惩罚。`,
  'customer-analysis.warn.spread': ({ value, p, errors }, f) =>
    `残差存在异方差（Breusch-Pagan ${f.num(value)}，${pValue(p, f)}）${errors === 'classical' ? '；请改用 HC3 标准误，它不要求方差相同' : `；所用的 ${errors} 标准误不要求方差相同`}。`,
  'customer-analysis.warn.influential': ({ rows: names, more, distance }, f) =>
    `第 ${f.list(names)} 行${more ? '等' : ''}明显左右模型（库克距离最大 ${f.num(distance)}）。请核对数据是否正确。`,
  'customer-analysis.warn.autocorrelated': ({ d }, f) =>
    `相邻各行的误差相近（Durbin-Watson ${f.num(d)}，互不相关时约为 2）：区间偏窄。`,
  'customer-analysis.warn.not-converged': '拟合没有收敛：可增加各折的行数，去掉一些项，或加岭惩罚。',

  'customer-analysis.check.spread': ({ holds }) => `离散程度一致：${yesNo(holds)}。`,
  'customer-analysis.check.spread.text': ({ value, p, varies, errors }, f) =>
    `Breusch-Pagan ${f.num(value)}，${pValue(p, f)}。${varies ? (errors === 'classical' ? '请改用 HC3 标准误。' : `已采用 ${errors} 标准误。`) : ''}`,
  'customer-analysis.check.normal': ({ holds, nearly }) =>
    `误差服从正态：${holds ? '是' : nearly ? '大致如此' : '否'}。`,
  'customer-analysis.check.normal.text': (v, f) =>
    `Jarque-Bera ${f.num(v.value)}，${pValue(v.p, f)}；偏度 ${f.num(v.skewness, 2)}，峰度 ${f.num(v.kurtosis)}。${v.normal ? '' : v.enough ? `有 ${rows(v.n, f)}，各项的置信区间仍成立；单行的预测区间则差一些。` : '行数少，区间不足为凭。'}`,
  'customer-analysis.check.distinct': ({ holds }) => `各项可以区分：${yesNo(holds)}。`,
  'customer-analysis.check.distinct.text': ({ vif, label }, f) =>
    `方差膨胀因子最大为 ${f.num(vif)}（${label}），${vif > 5 ? '高于' : '低于'} 5。`,
  'customer-analysis.check.distinct.none': '只有一项，无须与别的项区分。',
  'customer-analysis.check.independent': ({ holds }) => `各行相互独立：${yesNo(holds)}。`,
  'customer-analysis.check.independent.text': ({ d, odd }, f) =>
    `Durbin-Watson ${f.fixed(d, 2)}，${odd ? '离 2 较远' : '接近 2'}。`,
  'customer-analysis.check.rows': ({ holds }) => `没有哪一行左右模型：${yesNo(holds)}。`,
  'customer-analysis.check.rows.text': ({ distance, row }, f) =>
    Number.isNaN(distance)
      ? '没有哪一行有影响。'
      : `库克距离最大为 ${f.num(distance)}（第 ${f.int(row)} 行），${distance > 0.5 ? '高于' : '低于'} ${f.num(0.5)}。`,
  'customer-analysis.check.calibration': ({ holds }) => `概率与实际相符：${yesNo(holds)}。`,
  'customer-analysis.check.calibration.text': ({ off, of, gap }, f) =>
    `按概率分成的 ${f.int(of)} 组中，${off === 0 ? '没有哪一组' : `有 ${f.int(off)} 组`}的实际占比与预测明显不同；最大相差 ${f.num(gap * 100, 2)} 个百分点。`,
  'customer-analysis.check.separation': ({ holds }) => `没有完全分离：${yesNo(holds)}。`,
  'customer-analysis.check.separation.text': ({ names }, f) =>
    names.length ? `${f.list(names)} 的估计值趋于无穷。` : '没有哪一项能单独决定类别。',
  'customer-analysis.check.events': ({ holds }) => `事件数足够：${yesNo(holds)}。`,
  'customer-analysis.check.events.text': ({ rows: n, terms, each }, f) =>
    `较少的一类有 ${rows(n, f)}，共 ${f.int(terms)} 个项：每项 ${f.num(each)} 行，应有 10 行。`,
  'customer-analysis.check.variances': ({ holds }) => `各组离散程度相同：${yesNo(holds)}。`,
  'customer-analysis.check.variances.text': (v, f) =>
    `Brown-Forsythe F(${f.num(v.df1)}, ${f.num(v.df2)}) = ${f.num(v.value)}，${pValue(v.p, f)}。${v.equal ? '' : '所列的是 Welch 检验。'}`,
  'customer-analysis.check.sizes': ({ holds }) => `各组行数足够：${yesNo(holds)}。`,
  'customer-analysis.check.sizes.text': ({ smallest, enough }, f) =>
    `最小的一组有 ${rows(smallest, f)}${enough ? '；30 行以上的均值接近正态' : '；不足 30 行时，误差本身须服从正态'}。`,

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

  'customer-analysis.axis.fitted': ({ response, unit }) => axis(`${response} 的拟合值`, unit),
  'customer-analysis.axis.observed': ({ response, unit }) => axis(`${response} 的观测值`, unit),
  'customer-analysis.axis.expected': ({ response, unit }) => axis(`${response} 的预期值`, unit),
  'customer-analysis.axis.residual': ({ unit }) => axis('残差', unit),
  'customer-analysis.axis.normal': '正态分位数',
  'customer-analysis.axis.studentised': '学生化残差',
  'customer-analysis.axis.scale': '学生化残差绝对值的平方根',
  'customer-analysis.axis.leverage': '杠杆值',
  'customer-analysis.axis.given-others': ({ name }) => `${name}（扣除其他项）`,
  'customer-analysis.axis.probability': ({ outcome }) => `${outcome} 的概率`,
  'customer-analysis.axis.false-positives': '误报，占其余各行的比例',
  'customer-analysis.axis.true-positives': ({ outcome }) => `找出，占 ${outcome} 的比例`,
  'customer-analysis.axis.predicted': ({ outcome }) => `${outcome} 的预测概率`,
  'customer-analysis.axis.observed-share': ({ outcome }) => `${outcome} 的实际占比`,
  'customer-analysis.axis.contacted': '行的占比，概率高的在前',
  'customer-analysis.axis.found': ({ outcome }) => `找出的 ${outcome} 占比`,
  'customer-analysis.axis.threshold': '阈值',
  'customer-analysis.axis.cost': '平均每行成本',

  'customer-analysis.view.coefficients.title': ({ names, what }, f) => `与 ${what} 关系最强的是 ${f.list(names)}`,
  'customer-analysis.view.coefficients.none': ({ what }) => `没有哪一项与 ${what} 的差别明确相伴`,
  'customer-analysis.view.coefficients.text': (v, f) =>
    `${v.what} 的${v.binomial ? '优势比' : '相应差别'}与 ${f.percent(v.confidence)} 置信区间，${rows(v.n, f)}，${errorsOf(v.errors)}，按大小排列${v.shown < v.of ? `；${f.int(v.of)} 项中的 ${f.int(v.shown)} 项` : ''}。`,
  'customer-analysis.view.coefficients.axis': ({ unit }) => `${unit}，每多一个标准差，或水平相对于基准`,
  'customer-analysis.view.coefficients.odds': ({ outcome }) => `${outcome} 的优势比，每多一个标准差，或水平相对于基准`,
  'customer-analysis.view.terms.title': ({ terms, share, response, about0 }, f) =>
    `${f.int(terms)} 个项解释了 ${response} ${squares(about0)}的 ${f.percent(share, 1)}`,
  'customer-analysis.view.terms.logistic': ({ terms, auc, outcome }, f) =>
    `${f.int(terms)} 个项辨别 ${outcome}，折外 AUC 为 ${f.num(auc ?? NaN)}`,
  'customer-analysis.view.terms.text': (v, f) =>
    `R² ${f.num(v.r2)}，调整后 ${f.num(v.adjusted)} · 残差标准误 ${v.error}，自由度 ${f.int(v.df)} · F(${f.num(v.f.df1)}, ${f.int(v.f.df2)}) = ${f.num(v.f.value)}，${pValue(v.f.p, f)}`,
  'customer-analysis.view.terms.deviance': (v, f) =>
    `McFadden R² ${f.num(v.r2)} · 对数似然 ${f.num(v.logLikelihood, 4)}${v.test ? ` · 似然比 ${f.num(v.test.value)}，自由度 ${f.int(v.test.df)}，${pValue(v.test.p, f)}` : ''} · ${rows(v.n, f)}`,
  'customer-analysis.view.terms.foot': (v, f) =>
    `AIC ${f.num(v.aic, 5)}，BIC ${f.num(v.bic, 5)}，对数似然 ${f.num(v.logLikelihood, 5)}；缩放后的条件数 ${f.num(v.condition)}；${errorsOf(v.errors)}${v.ridge === undefined ? '' : `；岭惩罚 ${f.num(v.ridge)}`}。`,
  'customer-analysis.column.term': '项',
  'customer-analysis.column.unit': '单位',
  'customer-analysis.column.estimate': ({ unit }) => axis('回归系数', unit),
  'customer-analysis.column.error': '标准误',
  'customer-analysis.column.interval': ({ confidence }, f) => `${f.percent(confidence)} 置信区间`,
  'customer-analysis.column.standardised': '标准化系数',
  'customer-analysis.column.log-odds': '对数优势',
  'customer-analysis.column.odds': '优势比',
  'customer-analysis.column.marginal': '边际效应',
  'customer-analysis.column.marginal.hint': '概率平均相应变化多少，以百分点计',
  'customer-analysis.column.vif': '方差膨胀因子：其他项使区间变宽的倍数，取平方',
  'customer-analysis.view.factors.title': ({ response, clear, of }, f) =>
    clear === 0
      ? `${response} 在 ${f.int(of)} 个自变量的各组之间都没有明确的差别`
      : `${f.int(of)} 个自变量中，${response} 随 ${f.int(clear)} 个明确不同`,
  'customer-analysis.view.factors.text': ({ n, confidence, shown, of }, f) =>
    `${rows(n, f)}的组均值与 ${f.percent(confidence)} 置信区间，每个自变量单独来看${shown < of ? `，取最强的 ${f.int(shown)} 个` : ''}。`,
  'customer-analysis.view.residuals.title': ({ times }, f) =>
    times > 1.25
      ? `离散程度随拟合值增大到 ${f.num(times, 2)} 倍`
      : times < 0.8
        ? `离散程度随拟合值减小到 ${f.percent(times)}`
        : '离散程度处处大致相同',
  'customer-analysis.view.residuals.text': ({ n }, f) => `${rows(n, f)}的残差，附平滑曲线。`,
  'customer-analysis.view.qq.title': ({ kurtosis }) =>
    kurtosis > 4 ? '尾部偏厚' : kurtosis > 3.3 ? '尾部略厚' : kurtosis < 2.6 ? '尾部偏薄' : '误差大致服从正态',
  'customer-analysis.view.qq.text': ({ kurtosis, n }, f) =>
    `${rows(n, f)}的 Q-Q 图，附误差为正态时的带；峰度 ${f.num(kurtosis)}，正态为 3。`,
  'customer-analysis.view.scale-location.title': ({ from, to }) =>
    to > 1.15 * from ? '预期越高，误差越大' : to < 0.87 * from ? '预期越高，误差越小' : '误差大小处处相近',
  'customer-analysis.view.scale-location.text': ({ n }, f) => `${rows(n, f)}的残差大小对预期值，附平滑曲线。`,
  'customer-analysis.view.fitted.title': ({ share, response, about0 }, f) =>
    `${response} 的${squares(about0)}有 ${f.percent(share)} 得到解释`,
  'customer-analysis.view.fitted.text': ({ n, error, unit }, f) =>
    `拟合值对观测值，${rows(n, f)}；残差标准误为 ${amount(error, unit, f)}。`,
  'customer-analysis.view.leverage.title': ({ decides, row, distance }, f) =>
    decides ? `第 ${f.int(row)} 行最左右模型：库克距离 ${f.num(distance)}` : '没有哪一行左右模型',
  'customer-analysis.view.leverage.text': ({ n }, f) =>
    `${rows(n, f)}的学生化残差对杠杆值；虚线：库克距离 ${f.num(0.5)} 与 1。`,
  'customer-analysis.view.added-variable.title': ({ n }) =>
    n === 1 ? '这一项在其余之外补充了什么' : `${n} 个项各自在其余之外补充了什么`,
  'customer-analysis.view.added-variable.text': ({ drawn, n }, f) =>
    `各项与因变量扣除其他所有项之后的部分；画出 ${f.int(n)} 行中的 ${rows(drawn, f)}。`,
  'customer-analysis.view.effects.title': ({ what, name }) => `${what} 沿 ${name} 变化最大`,
  'customer-analysis.view.effects.none': ({ what }) => `${what} 沿各自变量都变化不大`,
  'customer-analysis.view.effects.text': ({ confidence }, f) =>
    `沿每个自变量的预期值，附 ${f.percent(confidence)} 置信带；其余取均值或最常见的值。`,
  'customer-analysis.view.roc.title': ({ auc }, f) => `模型把 ${f.percent(auc)} 的配对排对：AUC ${f.num(auc)}`,
  'customer-analysis.view.roc.text': ({ n, folds }, f) => `折外 ${rows(n, f)}的 ROC 曲线（${folds} 折）；虚线：随机。`,
  'customer-analysis.view.calibration.title': ({ gap, holds }, f) =>
    holds
      ? `预测概率与实际相差不超过 ${f.num(gap * 100, 2)} 个百分点`
      : `预测概率与实际最多相差 ${f.num(gap * 100, 2)} 个百分点`,
  'customer-analysis.view.calibration.text': ({ n, bins }, f) =>
    `校准：按预测概率分成 ${f.int(bins)} 组，各组的实际占比，折外 ${rows(n, f)}；竖线：${f.percent(0.95)} 置信区间。`,
  'customer-analysis.view.gain.title': ({ share, found, outcome }, f) =>
    `概率最高的 ${f.percent(share)} 含有 ${outcome} 的 ${f.percent(found)}`,
  'customer-analysis.view.gain.text': ({ n }, f) =>
    `增益：按概率从高到低取行，找出的占比，折外 ${rows(n, f)}；虚线：随机。`,
  'customer-analysis.view.cost.title': ({ threshold, chosen, cost }, f) =>
    chosen
      ? `阈值 ${f.num(threshold)} 成本最低：平均每行 ${f.num(cost)}`
      : `阈值 ${f.num(threshold)} 的成本为平均每行 ${f.num(cost)}`,
  'customer-analysis.view.cost.text': ({ n, falsePositive, falseNegative }, f) =>
    `各阈值的平均成本，折外 ${rows(n, f)}；误报一行计 ${f.num(falsePositive)}，漏报一行计 ${f.num(falseNegative)}。`,
  'customer-analysis.view.groups.title': ({ response, predictor, top, clear }) =>
    clear ? `${predictor} 为“${top}”时 ${response} 最高` : `${response} 在 ${predictor} 各组之间没有明确的差别`,
  'customer-analysis.view.groups.text': ({ n, confidence, shown, of }, f) =>
    `组均值与 ${f.percent(confidence)} 置信区间，${rows(n, f)}${shown < of ? `；${f.int(of)} 组中的 ${f.int(shown)} 组` : ''}。`,

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
