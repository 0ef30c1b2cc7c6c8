import type { classByHand as en } from '../en/class-by-hand.ts'
import type { SameAs } from '../types.ts'

export const classByHand: SameAs<typeof en> = {
  'axis.angle': '轴的角度',
  'axis.along': '沿轴的方差',
  'axis.across': '垂直于轴的方差',
  'axis.handle': ({ angle, share }, f) =>
    `轴在 ${f.fixed(angle, 1)}°，沿轴的方差占 ${f.percent(share)}。方向键每次转 1°，按住 Shift 转 10°。`,
  'line-fit.row': '行',
  'line-fit.residual': '残差',
  'line-fit.leverage': '杠杆值',
  'line-fit.cooks': '库克距离',
  'line-fit.end': ({ end, y }, f) => `直线${end ? '右' : '左'}端，位于 ${f.num(y)}`,
  'line-fit.point': ({ row, x, y }, f) => `第 ${f.int(row)} 行，位于 ${f.num(x)} 与 ${f.num(y)}`,
  'line-fit.mean-leverage': ({ mean }, f) => `竖条：杠杆值，平均 ${f.num(mean)}`
}
