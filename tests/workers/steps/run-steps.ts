import { readFileSync } from 'node:fs'
import { random } from '@core/stats/random.ts'
import type { Model } from '@core/result/types.ts'
import type { Column, TableData } from '@core/table/types.ts'
import { WorkFrame } from '../../../workers/analysis/frame.ts'
import type { StepContext, StepRunner, Tick } from '../../../workers/analysis/types.ts'
import type { Device } from '../../../workers/device/types.ts'
import type { HostKernels } from '../../../workers/device/host-kernels.ts'

export interface Ran {
  frame: WorkFrame
  models: Record<string, Model>
  ticks: Tick[]
  dropped: { reason: string; rows: number }[]
}

export interface On {
  device: Device
  kernels: HostKernels
  seed?: number
  roles?: Record<string, string[]>
  fitted?: Record<string, Model>
}

/** Runs steps one after the other on a frame, as the recipe driver does, without one. */
export async function runSteps(
  frame: WorkFrame,
  steps: (StepRunner | [StepRunner, Record<string, unknown>])[],
  { device, kernels, seed = 1, roles = {}, fitted }: On
): Promise<Ran> {
  const ran: Ran = { frame, models: {}, ticks: [], dropped: [] }
  for (const step of steps) {
    const [runner, given]: [StepRunner, Record<string, unknown>] = Array.isArray(step) ? step : [step, {}]
    const { kind } = runner.spec
    let id: string = kind
    while (id in ran.models) id += '+'
    const params = Object.fromEntries(runner.spec.params.map((p) => [p.name, given[p.name] ?? p.default]))
    const context: StepContext = {
      table: { summary: {} as TableData['summary'], rows: frame.n, columns: new Map() },
      frame: ran.frame,
      roles,
      models: { ...ran.models },
      modelOf: <T extends Model>(of: string) => ran.models[of] as T | undefined,
      device,
      kernels,
      random: (name) => random(seed, id, name),
      dropped: (reason, rows) => ran.dropped.push({ reason, rows }),
      fitted: fitted?.[id]
    }
    const work = runner.run(context, params)
    let next = await work.next()
    for (; !next.done; next = await work.next()) ran.ticks.push(next.value)
    ran.frame = next.value.frame
    ran.models[id] = next.value.model
  }
  return ran
}

/** A frame of numeric columns, all of them features. */
export function frameOf(columns: Record<string, ArrayLike<number>>, features = Object.keys(columns)): WorkFrame {
  const map = new Map<string, Column>()
  for (const [name, values] of Object.entries(columns))
    map.set(name, { kind: 'number', values: Float64Array.from(values) })
  const n = Object.values(columns)[0].length
  return new WorkFrame({ unit: 'row', n, rows: Uint32Array.from({ length: n }, (_, i) => i), columns: map, features })
}

/** Columns of a small clean CSV file: numbers, or texts. */
export function readCsv(path: string): Record<string, (number | string)[]> {
  const [header, ...lines] = readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  return Object.fromEntries(
    header.map((name, j) => [
      name,
      lines.map((cells) => (Number.isNaN(Number(cells[j])) ? cells[j] : Number(cells[j])))
    ])
  )
}

/** Values of a numeric column of a frame. */
export function values(frame: WorkFrame, name: string): ArrayLike<number> {
  const column = frame.column(name)
  if (!column || 'codes' in column) throw new Error(`${name} is no numeric column`)
  return column.values
}
