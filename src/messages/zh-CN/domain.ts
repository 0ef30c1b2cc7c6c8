import type { domain as en } from '../en/domain.ts'
import type { SameAs } from '../types.ts'

export const domain: SameAs<typeof en> = {
  'domain.job.open': ({ name }) => `正在读取 ${name}`,
  'domain.job.blob': '文件',
  'domain.job.sample': '正在生成示例',
  'domain.job.table': '正在打开表',
  'domain.job.overrule': ({ column }) => `正在重新读取 ${column}`,
  'domain.job.derive': '正在生成新表',
  'domain.job.run': '正在运行配方',
  'domain.job.apply': '正在套用已拟合的模型',
  'domain.note.bug': ({ detail }) => `这是页面的故障，与数据无关：${detail}`,

  'domain.table.by': ({ name, by }) => `${name}，按 ${by} 汇总`,
  'domain.table.filtered': ({ name }) => `${name}，已筛选`,
  'domain.table.selection': ({ name }) => `${name}，所选行`,

  'failure.unknown-role': ({ role }) => `只能为本领域已有的角色指定列；没有“${role}”这个角色。`,
  'failure.unknown-role.hint': ({ known }, f) => `可用的角色：${f.list(known)}。`,
  'failure.row-not-used': ({ row }, f) => `只有配方用到的行才有答案；第 ${f.int(row)} 行已被剔除，或超出了表的末尾。`,
  'failure.row-not-used.hint': ({ most }, f) => `请换一行（不超过 ${f.int(most)}），或在清理步骤中保留更多行。`,

  'domain.csv.target': '分群',
  'domain.csv.size': '行数',
  'domain.csv.action': '行动',
  'domain.csv.reason': '理由',
  'domain.csv.expected': '预期值',
  'domain.csv.low': '下限',
  'domain.csv.high': '上限',
  'domain.csv.unit': '单位',

  'domain.reason.silhouette': ({ k, silhouette, runnerUp, runnerSilhouette }, f) =>
    runnerUp === undefined || runnerSilhouette === undefined
      ? `k = ${k} 的平均轮廓系数最高，为 ${f.fixed(silhouette, 2)}。`
      : `k = ${k} 的平均轮廓系数最高，为 ${f.fixed(silhouette, 2)}；其次是 k = ${runnerUp}，为 ${f.fixed(runnerSilhouette, 2)}。`,
  'domain.reason.gap': ({ k, gap, gapError }, f) =>
    `k = ${k} 是间隔统计量（${f.num(gap)}）与下一个 k 相差不超过一个标准误（${f.num(gapError)}）的最小 k。`,
  'domain.reason.single': ({ k }) => `一组已经足够：k ≥ 2 的分组都不优于随机，因此 k = ${k}。`
}
