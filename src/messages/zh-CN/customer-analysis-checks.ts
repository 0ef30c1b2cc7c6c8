import { pValue } from '../amount.ts'
import type { customerAnalysisChecks as en } from '../en/customer-analysis-checks.ts'
import type { SameAs } from '../types.ts'
import { rows } from './customer-analysis-words.ts'

const yesNo = (holds: boolean) => (holds ? '是' : '否')

export const customerAnalysisChecks: SameAs<typeof en> = {
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
    `最小的一组有 ${rows(smallest, f)}${enough ? '；30 行以上的均值接近正态' : '；不足 30 行时，误差本身须服从正态'}。`
}
