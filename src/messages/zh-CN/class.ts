import type { classroom as en } from '../en/class.ts'
import type { SameAs } from '../types.ts'

export const classroom: SameAs<typeof en> = {
  'class.title': '课堂',
  'class.kmeans': '逐步看 k-means',
  'class.kmeans.about': '分群是怎样来的：每一行归到最近的中心，每个中心再移到自己各行的正中。',
  'class.pca': '手动 PCA',
  'class.pca.about': '让一条轴在各行之间转动，看它能留住多少方差。',
  'class.regression': '手动回归',
  'class.regression.about': '移动直线和点，看剩下的平方有多大。',
  'class.standardise': '为什么要标准化',
  'class.standardise.about': '同一个 k-means，标准化与不标准化，并排对照。',
  'class.leave': '离开课堂模式',
  'class.leave.short': '离开',
  'class.present': '演示视图',
  'class.present.end': '离开演示视图',
  'class.next': '下一步',
  'class.back': '上一步',
  'class.play': '播放',
  'class.pause': '暂停',
  'class.transport': '步骤',
  'class.text': '图中所示',
  'class.step': ({ at, of }, f) => `第 ${f.int(at)} 步，共 ${f.int(of)} 步`,
  'class.facts': ({ rows, seed }, f) => `${f.int(rows)} 行，种子 ${seed}`,
  'class.ask': '按“下一步”之前',
  'class.ask.show': '看答案',
  'class.ask.hide': '收起答案',
  'class.start.sample': '用示例数据'
}
