import type { dataMining as en } from '../en/data-mining.ts'
import type { SameAs } from '../types.ts'

export const dataMining: SameAs<typeof en> = {
  'data-mining.title': '数据分析与挖掘',
  'data-mining.question': '客户分成哪几群？',
  'data-mining.role.features': '特征',
  'data-mining.role.label': '用于比对的标签',
  'data-mining.role.keys': '分组字段',
  'data-mining.role.measures': '度量',
  'data-mining.recipe.choose-k': '选择 k',
  'data-mining.recipe.group-by': '分组汇总',
  'data-mining.recipe.profile': '概览',
  'data-mining.missing': '缺失',
  'data-mining.view.group-by.title': ({ group, measure, value }, f) => `${group} 的 ${measure} 最高：${f.num(value)}`,
  'data-mining.view.group-by.map': ({ measure, down, across }) => `${measure}，按 ${down} 与 ${across}`,
  'data-mining.view.group-by.text': ({ groups, key, n }, f) => `按 ${key} 分为 ${groups} 组，共 ${f.int(n)} 行。`,
  'data-mining.finding.groups': ({ measure, top, high, bottom, low }, f) =>
    `${measure} 以 ${top} 最高（${f.num(high)}），${bottom} 最低（${f.num(low)}）。`
}
