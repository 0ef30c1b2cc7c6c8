import type { models as en } from '../en/models.ts'
import type { SameAs } from '../types.ts'

export const models: SameAs<typeof en> = {
  // 回归
  'step.regression': '回归',
  'step.regression.family': '类型',
  'step.regression.family.gaussian': '线性',
  'step.regression.family.binomial': '逻辑',
  'step.regression.intercept': '截距',
  'step.regression.intercept.hint': '去掉截距时，拟合经过 0，R² 也以 0 为基准。',
  'step.regression.terms': '项',
  'step.regression.terms.hint': 'a:b 为乘积，a^2 为乘方；log(a) 与 log1p(a) 为自然对数。',
  'step.regression.bases': '基准水平',
  'step.regression.bases.hint': '其他水平与它比较。不填则取文本顺序的第一个。',
  'step.regression.positive': '要预测的类别',
  'step.regression.positive.hint': '留空：是、true 或 1；否则取文本顺序的最后一个。',
  'step.regression.responseTransform': '因变量取',
  'step.regression.responseTransform.none': '原值',
  'step.regression.responseTransform.log': '对数',
  'step.regression.responseTransform.log1p': '1 加原值的对数',
  'step.regression.responseTransform.hint': '系数、残差与拟合值都在该尺度上。',
  'step.regression.errors': '标准误',
  'step.regression.errors.classical': '经典',
  'step.regression.errors.HC0': '稳健，HC0',
  'step.regression.errors.HC1': '稳健，HC1',
  'step.regression.errors.HC2': '稳健，HC2',
  'step.regression.errors.HC3': '稳健，HC3',
  'step.regression.errors.hint': '残差的离散程度处处不一时，稳健标准误仍然成立。',
  'step.regression.confidence': '置信水平',
  'step.regression.confidence.hint': '用于所有区间，从 50% 到 99.99%。',
  'step.regression.penalty': '惩罚',
  'step.regression.penalty.none': '无',
  'step.regression.penalty.ridge': '岭回归',
  'step.regression.penalty.hint': '岭回归把系数往 0 收：自变量彼此相关时更稳，但有偏。',
  'step.regression.lambda': '惩罚强度',
  'step.regression.lambda.hint': '留空：取交叉验证误差最小的一个。',
  'step.regression.collinear': '可由其他项决定的项',
  'step.regression.collinear.refuse': '停下并指明',
  'step.regression.collinear.leave-out': '去掉靠后的项',
  'step.regression.maxLevels': '类别的最多水平数',
  'step.regression.folds': '折数',
  'step.regression.folds.hint': '把行分成若干份；每一份由其余各份的拟合来预测。',
  'step.regression.asFeatures': '此后以自变量与残差描述各行',
  'stage.regression': '正在拟合',
  'failure.bad-term': ({ term, why, columns }, f) =>
    why === 'category'
      ? `乘方与对数只用于数字；“${term}”中的 ${columns[0] ?? ''} 是类别。`
      : why === 'twice'
        ? `每一项只能列一次；“${term}”前面已有。`
        : why === 'unknown'
          ? `项由自变量组成；“${term}”不在 ${f.list(columns.slice(0, 12))} 之中。`
          : `项应写作 a、a:b、a^3、log(a) 或 log1p(a)；现在是“${term}”。`,
  'failure.bad-term.hint': ({ why }) =>
    why === 'category'
      ? '类别可单独成项，或用于乘积。'
      : why === 'twice'
        ? '请去掉其中一个。'
        : why === 'unknown'
          ? '请把该列加入自变量，或按表中的写法写列名。'
          : '乘方从 1 到 20。列名中含有这些符号时，请写出完整列名。',
  'failure.log-of-nonpositive': ({ column, log, value, row, count }, f) =>
    `${log}(${column}) 要求取值大于 ${log === 'log' ? '0' : `${f.num(-1)}`}；第 ${f.int(row)} 行是 ${f.num(value)}${count > 1 ? `，另有 ${f.int(count - 1)} 行也不大于它` : ''}。`,
  'failure.log-of-nonpositive.hint': ({ column, log }) =>
    log === 'log'
      ? `请直接使用 ${column} 或改用 log1p，或筛选 ${column} > 0 的行。`
      : `请直接使用 ${column}，或去掉这些行。`,
  'failure.one-level': ({ column, level }) => `在所用的行中，类别至少要有两个水平；${column} 全部是“${level}”。`,
  'failure.one-level.hint': ({ column }) => `请把 ${column} 移出自变量。`,
  'failure.unknown-level': ({ column, level }) => `基准必须是该类别的一个水平；${column} 中没有“${level}”。`,
  'failure.unknown-level.hint': ({ known }, f) =>
    `它的水平有 ${f.list(known.slice(0, 12))}${known.length > 12 ? '……' : ''}。`,
  'failure.negative-weight': ({ column, value, row }, f) =>
    `权重不能小于 0；${column} 在第 ${f.int(row)} 行是 ${f.num(value)}。`,
  'failure.negative-weight.hint': '请另选一列作权重，或用筛选去掉这些行。',
  'failure.no-weight': ({ column }) => `至少要有一行的权重大于 0；${column} 全部为 0。`,
  'failure.no-weight.hint': '请另选一列作权重，或不用权重。',
  'failure.collinear': ({ terms, of }, f) =>
    `任何一项都不能由其他项决定；${f.list(terms.slice(0, 6))} 可由 ${f.list(of.slice(0, 6).map((one) => (one === '(Intercept)' ? '截距' : one)))} 算出。`,
  'failure.collinear.hint': ({ terms }, f) =>
    `请去掉 ${f.list(terms.slice(0, 6))}，或把“可由其他项决定的项”设为去掉靠后的项。`,
  'failure.ill-conditioned': ({ conditionNumber }, f) =>
    `各项必须能在数值上区分开；条件数为 ${f.num(conditionNumber)}，系数没有一位数字是可靠的。`,
  'failure.ill-conditioned.hint': '请降低乘方次数或减少项，或先从自变量中减去一个常数。',
  'failure.constant-response': ({ response, value }, f) =>
    `因变量必须有变化；${response} 在所用的每一行都是 ${f.num(value)}。`,
  'failure.constant-response.hint': '请另选因变量，或保留其取值不同的行。',
  'failure.more-terms-than-rows': ({ terms, rows }, f) =>
    `行数必须多于系数个数；现在 ${f.int(rows)} 行，系数 ${f.int(terms)} 个。`,
  'failure.more-terms-than-rows.hint': '请减少自变量，合并类别的水平，或打开行数更多的表。',

  // logistic regression
  'failure.one-class': ({ column, level }) =>
    `逻辑回归需要两个类别；在所用的各行中，${column}${level === undefined ? '只有一个取值' : `都是${level}`}。`,
  'failure.one-class.hint': ({ column }) => `请保留${column}有不同取值的行，或改选因变量。`,
  'failure.too-many-classes': ({ column, classes, levels = [] }, f) =>
    `逻辑回归的因变量只能有两个类别；${column}有 ${f.int(classes ?? levels.length)} 个：${f.list(levels.slice(0, 12))}。`,
  'failure.too-many-classes.hint': ({ column }) =>
    `请用计算列合并成两类，或只保留其中两类的行；如果${column}是数量，请改用线性回归。`,
  'failure.unknown-class': ({ column, value, levels = [] }, f) =>
    `正类必须是数据中出现的类别；${column}里没有${value ?? '它'}，只有${f.list(levels)}。`,
  'failure.unknown-class.hint': ({ levels = [] }, f) =>
    `请从这些类别中选择：${f.list(levels)}；留空则取表示“是”的类别，没有时取最后一个。`,
  'failure.separated': ({ terms = [], alone, positive, negative }, f) =>
    `两个类别须有重叠，逻辑回归才有解；${terms.length > 1 ? (alone ? `${f.list(terms)}各自单独` : `把${f.list(terms)}合起来`) : `仅凭${f.list(terms)}`}就能把${positive ?? '一类'}与${negative ?? '另一类'}完全分开，估计值会趋于无穷。`,
  'failure.separated.hint': ({ terms = [] }, f) =>
    `请去掉${f.list(terms)}（它在因变量之前就已知道吗？），合并水平，或选用岭惩罚。`,

  // 方差分析与阈值
  'step.anova': '方差分析',
  'step.anova.confidence': '置信水平',
  'step.anova.confidence.hint': '用于各组均值的区间，从 50% 到 99.99%。',
  'step.threshold': '阈值',
  'step.threshold.falsePositive': '误报一行的成本',
  'step.threshold.falsePositive.hint': '对不必处理的行采取行动要花多少，单位不限。',
  'step.threshold.falseNegative': '漏报一行的成本',
  'step.threshold.falseNegative.hint': '漏掉一行损失多少，单位与上一项相同。',
  'step.threshold.threshold': '阈值',
  'step.threshold.threshold.hint': '0 到 1 之间的概率。留空：取折外决策成本最低处。',
  'domain.add.anova': '比较各组的均值',
  'domain.add.threshold': '从多大的概率起采取行动',
  'stage.anova': '正在比较各组',
  'stage.threshold': '正在权衡成本',
  'failure.one-row-each': ({ column, levels }, f) =>
    `至少要有一个水平含两行以上，否则无从比较组内差异；${column} 的 ${f.int(levels)} 个水平各只有一行。`,
  'failure.one-row-each.hint': ({ column }) => `请另选自变量，或用计算列合并 ${column} 的水平。`,
  'failure.no-probabilities': '阈值要定在逻辑回归的概率上；此步骤之前没有逻辑回归。',
  'failure.no-probabilities.hint': '请在它之前加入逻辑回归，或去掉此步骤。'
}
