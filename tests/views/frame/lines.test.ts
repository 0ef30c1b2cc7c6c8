import { describe, expect, test } from 'vitest'
import { clippedArea } from '../../../src/views/frame/clip.ts'
import { bandPath, linePath, runsOf, stairs } from '../../../src/views/frame/line.ts'
import { logTicks } from '../../../src/views/frame/log-ticks.ts'

const box = { x: 0, y: 0, width: 10, height: 10 }
const same = (value: number) => value

describe('clippedArea(points, box)', () => {
  test('is the area itself where it lies inside, and the box where it holds the box', () => {
    expect(clippedArea([[1, 1], [4, 1], [4, 4]], box)).toBe('M1,1L4,1L4,4Z') // prettier-ignore
    const around = clippedArea([[-5, -5], [20, -5], [20, 20], [-5, 20]], box) // prettier-ignore
    expect(new Set(around.match(/\d+,\d+/g))).toEqual(new Set(['0,0', '10,0', '10,10', '0,10']))
  })

  test('is cut at the walls, and empty outside', () => {
    expect(clippedArea([[5, 2], [15, 2], [15, 8], [5, 8]], box)).toBe('M5,2L10,2L10,8L5,8Z') // prettier-ignore
    expect(clippedArea([[11, 0], [15, 0], [15, 8]], box)).toBe('') // prettier-ignore
  })
})

describe('a line', () => {
  test('runsOf(xs, ys) parts at missing values', () => {
    expect(runsOf([1, 2, 3, 4], [1, NaN, 3, 4], same, same)).toEqual([[[1, 1]], [[3, 3], [4, 4]]]) // prettier-ignore
  })

  test('linePath(runs, box) draws only what is inside', () => {
    expect(linePath([[[-5, 5], [15, 5]]], box)).toBe('M0,5L10,5') // prettier-ignore
  })

  test('stairs(points) goes level, then up', () => {
    expect(stairs([[0, 0], [2, 3]])).toEqual([[0, 0], [2, 0], [2, 3]]) // prettier-ignore
  })

  test('bandPath(xs, low, high) goes along one edge and back along the other', () => {
    expect(bandPath([1, 2], [3, 3], [5, 6], { x: same, y: same }, box)).toBe('M1,3L2,3L2,6L1,5Z')
    expect(bandPath([1, 2], [NaN, 3], [5, NaN], { x: same, y: same }, box)).toBe('')
  })
})

describe('logTicks(low, high, count)', () => {
  test('gives 1, 2 and 5 of each decade where they fit, else decades', () => {
    expect(logTicks(0.4, 6, 6)).toEqual([0.5, 1, 2, 5])
    expect(logTicks(0.01, 1000, 6)).toEqual([0.01, 0.1, 1, 10, 100, 1000])
    expect(logTicks(1e-6, 1e6, 5)).toEqual([1e-6, 1e-3, 1, 1e3, 1e6])
  })

  test('gives plain steps within less than a step of them', () => {
    expect(logTicks(1.05, 1.3, 4).length).toBeGreaterThan(1)
  })
})
