import type { DeviceKind } from '@core/protocol/device.ts'
import { chooseDevice } from '../../workers/device/choose.ts'
import { hostKernels } from '../../workers/device/host.ts'
import type { Device } from '../../workers/device/types.ts'
import { benchData, benchResponse, columns, groups } from './data.ts'
import { Ours } from './ours.ts'
import { Theirs } from './theirs.ts'

/** One line of the bench: medians in milliseconds; of k-means also the iterations each side made. */
export interface Line {
  rows: number
  work: string
  ours: number
  theirs: number | null
  peer: string
  iterations?: [number, number]
  /** Why the peer gave no figure. */
  why?: string
}

const maxIterations = 100
const turnsFor = (rows: number) => (rows >= 1e6 ? 3 : rows >= 1e5 ? 5 : 9)

async function bench(rows: number, device: Device, say: (line: Line) => void): Promise<void> {
  const data = benchData(rows)
  const turns = turnsFor(rows)
  const ours = new Ours(device, await hostKernels(), data)
  const theirs = new Theirs(data)
  say({
    rows,
    work: 'standardise',
    peer: 'plain loops',
    ...(await race(
      turns,
      () => ours.standardise(),
      () => theirs.standardise()
    ))
  })
  say({
    rows,
    work: 'PCA',
    peer: 'ml-pca',
    ...(await race(
      turns,
      () => ours.pca(),
      () => theirs.pca()
    ))
  })
  const response = benchResponse(data)
  const peer = 'ml-regression-multivariate-linear'
  const whole = await race(
    turns,
    () => ours.regression(response),
    () => theirs.regression(response)
  )
  say({ rows, work: 'regression, all of it', peer, ...whole })
  const fitted = await race(turns, () => ours.leastSquares(response))
  say({ rows, work: 'regression, the fit', peer, ours: fitted.ours, theirs: whole.theirs })
  const start = theirs.standard.slice(0, groups).map((row) => [...row])
  const iterations: [number, number] = [0, 0]
  const fit = await race(
    turns,
    async () => void (iterations[0] = await ours.kmeans(start, maxIterations)),
    () => void (iterations[1] = theirs.kmeans(start, maxIterations))
  )
  say({ rows, work: 'k-means', peer: 'ml-kmeans', ...fit, iterations })
  const block = Float32Array.from(theirs.standard.flat())
  const held = await device.upload({ n: rows, d: columns, data: block })
  const centroids = Float64Array.from(start.flat())
  const one = await race(Math.max(turns, 7), () => device.nearest(held, centroids, groups, { labels: false }))
  held.free()
  const each = fit.theirs === null ? null : fit.theirs / iterations[1]
  say({ rows, work: 'k-means, an iteration', peer: 'ml-kmeans', ours: one.ours, theirs: each })
}

/** Medians of both, taking turns, so that whatever else the machine does falls on both. */
async function race(turns: number, ours: () => unknown, theirs?: () => unknown) {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] }
  let why: string | undefined
  for (let turn = 0; turn < turns; turn++) {
    times.ours.push(await timed(ours))
    if (!theirs || why) continue
    try {
      times.theirs.push(await timed(theirs))
    } catch (error) {
      why = String(error)
    }
  }
  return { ours: median(times.ours), theirs: times.theirs.length ? median(times.theirs) : null, ...(why && { why }) }
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

addEventListener('message', (event: MessageEvent<{ rows: number; force?: DeviceKind }>) => {
  const { rows, force } = event.data
  void (async () => {
    const { device } = await chooseDevice({ force })
    postMessage({ device: `${device.kind}, ${device.adapter}` })
    await bench(rows, device, (line) => postMessage({ line }))
    postMessage({ done: true })
  })().catch((error: unknown) => postMessage({ error: String(error) }))
})
