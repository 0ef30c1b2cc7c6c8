import { expect, test } from 'vitest'
import { lanes } from '../../../src/app/domain/lanes.ts'

const isWide = (view: string) => view === view.toUpperCase()
const of = (views: string) => lanes([...views], isWide).map((row) => row.join(''))

test('lanes(views) are three in the first row, then two', () => {
  expect(of('abcdef')).toEqual(['abc', 'de', 'f'])
  expect(of('ab')).toEqual(['ab'])
  expect(of('')).toEqual([])
})

test('a wide view has a row of its own; a row begun before it is filled first', () => {
  expect(of('abcTdef')).toEqual(['abc', 'T', 'de', 'f'])
  expect(of('abTcdef')).toEqual(['abc', 'T', 'de', 'f'])
  expect(of('abcdTe')).toEqual(['abc', 'de', 'T'])
})

test('a wide view before all others leaves the first row of the others its size', () => {
  expect(of('Tabcd')).toEqual(['T', 'abc', 'd'])
})
