import { amount, pValue } from '../amount.ts'
import type { customerAnalysisViews as en } from '../en/customer-analysis-views.ts'
import type { SameAs } from '../types.ts'
import { errorsOf, rows, squares } from './customer-analysis-words.ts'

const axis = (name: string, unit: string | undefined) => (unit ? `${name}（${unit}）` : name)

export const customerAnalysisViews: SameAs<typeof en> = {
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
    `组均值与 ${f.percent(confidence)} 置信区间，${rows(n, f)}${shown < of ? `；${f.int(of)} 组中的 ${f.int(shown)} 组` : ''}。`
}
