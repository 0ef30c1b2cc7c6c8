import { expect, test } from 'vitest'
import type { Column } from '@core/table/types.ts'
import { StateCache, type RunState } from '../../../workers/analysis/cache.ts'
import { WorkFrame } from '../../../workers/analysis/frame.ts'

const numbers = (n: number): Column => ({ kind: 'number', values: new Float64Array(n) })
const own = numbers(1000)
const state = (columns: Record<string, Column>): RunState => ({
  frames: new Map([
    ['rows', new WorkFrame({ unit: 'rows', n: 1000, columns: new Map(Object.entries({ own, ...columns })) })]
  ]),
  models: {},
  dropped: [],
  ms: {},
  kernels: {}
})
const tables = new Set([own])

test('StateCache counts a shared column once, and a table’s own not at all', () => {
  const cache = new StateCache(1e6)
  const a = numbers(1000)
  cache.put('1', 't', state({}), tables)
  expect(cache.bytes()).toBe(0)
  cache.put('2', 't', state({ a }), tables)
  cache.put('3', 't', state({ a, b: numbers(1000) }), tables)
  expect(cache.bytes()).toBe(16_000)
})

test('StateCache lets go of the least recently used, never of the newest', () => {
  const cache = new StateCache(20_000)
  cache.put('1', 't', state({ a: numbers(1000) }), tables)
  cache.put('2', 't', state({ b: numbers(1000) }), tables)
  expect(cache.get('1')).toBeDefined()
  cache.put('3', 't', state({ c: numbers(1000) }), tables)
  expect(cache.get('2')).toBeUndefined()
  expect(cache.get('1')).toBeDefined()
  cache.put('4', 't', state({ d: numbers(9000) }), tables)
  expect(cache.get('4')).toBeDefined()
  expect(cache.size).toBe(1)
})

test('StateCache forgets all states of a table', () => {
  const cache = new StateCache(1e6)
  cache.put('1', 't', state({}), tables)
  cache.put('2', 'u', state({}), tables)
  cache.forget('t')
  expect([cache.get('1'), cache.get('2') !== undefined]).toEqual([undefined, true])
})

test('a filtered column takes memory only once it is read', () => {
  const cache = new StateCache(1e6)
  const frame = new WorkFrame({ unit: 'rows', n: 1000, columns: new Map([['own', own]]) }).take(Uint32Array.of(1, 2, 3))
  cache.put('1', 't', { ...state({}), frames: new Map([['rows', frame]]) }, tables)
  expect(cache.bytes()).toBe(0)
  expect((frame.column('own') as { values: Float64Array }).values).toHaveLength(3)
  expect(cache.bytes()).toBe(24)
})
