import type { devices as en } from '../en/devices.ts'
import type { SameAs } from '../types.ts'

export const devices: SameAs<typeof en> = {
  'device.reason.chosen': ({ proof }, f) =>
    proof
      ? `使用中：按顺序第一个可用并通过验算的设备。与 float64 结果的最大误差为 ${f.num(proof.error, 1)}，允许上限为 ${f.num(proof.tolerance, 1)}。`
      : '使用中：按顺序第一个可用并通过验算的设备。',
  'device.reason.forced': ({ proof }, f) =>
    proof
      ? `使用中：由用户指定。与 float64 结果的最大误差为 ${f.num(proof.error, 1)}，允许上限为 ${f.num(proof.tolerance, 1)}。`
      : '使用中：由用户指定。',
  'device.reason.software-adapter': '未使用：背后没有 GPU，由处理器模拟，比 SIMD 内核更慢。',
  'device.reason.not-available': '不可用：浏览器未提供，或未能启动。',
  'device.reason.failed-proof': ({ proof, why }, f) =>
    proof
      ? `未使用：已知答案的验算不符。与 float64 结果的最大误差为 ${f.num(proof.error, 1)}，允许上限为 ${f.num(proof.tolerance, 1)}。`
      : `未使用：对已知答案的验算没有给出结果。${why ? `设备报告：${why}` : ''}`,
  'device.reason.not-needed': '未尝试：已有其他设备在使用。',
  'device.reason.lost': '运行中丢失，任务已在下一个设备上重新运行。'
}
