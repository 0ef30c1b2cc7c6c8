import type { models as en } from '../en/models.ts'
import type { SameAs } from '../types.ts'

export const models: SameAs<typeof en> = {
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
  'failure.separated': ({ terms = [], positive, negative }, f) =>
    `两个类别须有重叠，逻辑回归才有解；${terms.length > 1 ? `把${f.list(terms)}合起来` : `仅凭${f.list(terms)}`}就能把${positive ?? '一类'}与${negative ?? '另一类'}完全分开，估计值会趋于无穷。`,
  'failure.separated.hint': ({ terms = [] }, f) =>
    `请去掉${f.list(terms)}（它在因变量之前就已知道吗？），合并水平，或选用岭惩罚。`
}
