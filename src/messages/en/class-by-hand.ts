import type { Catalogue } from '../types.ts'

export const classByHand = {
  'axis.angle': 'Angle of the axis',
  'axis.along': 'Variance along the axis',
  'axis.across': 'Variance across it',
  'axis.handle': ({ angle, share }: { angle: number; share: number }, f) =>
    `Axis at ${f.fixed(angle, 1)}°, ${f.percent(share)} of the variance along it. Arrow keys turn it by 1°, with Shift by 10°.`,
  'line-fit.row': 'Row',
  'line-fit.residual': 'Residual',
  'line-fit.leverage': 'Leverage',
  'line-fit.cooks': 'Cook’s distance',
  'line-fit.end': ({ end, y }: { end: number; y: number }, f) =>
    `${end ? 'Right' : 'Left'} end of the line, at ${f.num(y)}`,
  'line-fit.point': ({ row, x, y }: { row: number; x: number; y: number }, f) =>
    `Row ${f.int(row)}, at ${f.num(x)} and ${f.num(y)}`,
  'line-fit.mean-leverage': ({ mean }: { mean: number }, f) => `bars: leverage, on average ${f.num(mean)}`
} satisfies Catalogue
