import { DeviceLost } from '../types.ts'
import { sendCanary } from './canary.ts'
import type { Tensor, TfjsKind } from './tf.ts'
import type { Watch } from './watch.ts'

const lookEveryMs = 200

/** How long a device may take for an answer before it counts as lost. A software device that was forced is slow, not lost. */
export const deadlines = { hardware: 60_000, software: 1_800_000 }

/**
 * Values of tensors, which are disposed of whatever comes.
 *
 * A GPU can lie: on a GPU the readback stands between two known products, sent before and after it, and under a deadline;
 * throws `DeviceLost` where one is wrong, the context went or no answer came.
 */
export async function readback(
  kind: TfjsKind,
  tensors: Tensor[],
  watched: Watch,
  deadlineMs: number
): Promise<Float32Array[]> {
  const values = () => tensors.map((tensor) => tensor.data() as Promise<Float32Array>)
  try {
    if (kind === 'cpu') return await Promise.all(values())
    standing(kind, watched)
    const before = sendCanary()
    const after: ReturnType<typeof sendCanary>[] = []
    try {
      const first = before.tensor.data()
      const read = values()
      after.push(sendCanary())
      const [one, two, ...answer] = await withinDeadline(
        deadlineMs,
        kind,
        watched,
        Promise.all([first, after[0].tensor.data(), ...read])
      )
      standing(kind, watched)
      if (!before.right(one) || !after[0].right(two)) throw new DeviceLost(kind, 'it gave a wrong product')
      return answer
    } finally {
      for (const { tensor } of [before, ...after]) tensor.dispose()
    }
  } finally {
    for (const tensor of tensors) tensor.dispose()
  }
}

function standing(kind: TfjsKind, watched: Watch): void {
  const why = watched.lost()
  if (why) throw new DeviceLost(kind, why)
}

/** The answer, or `DeviceLost` at the deadline or as soon as the device is seen to be lost. */
function withinDeadline<T>(deadlineMs: number, kind: TfjsKind, watched: Watch, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const look = setInterval(() => {
      const why = watched.lost()
      const late = performance.now() - started > deadlineMs
      if (why || late) settle(() => reject(new DeviceLost(kind, why ?? `no answer within ${deadlineMs} ms`)))
    }, lookEveryMs)
    const settle = (done: () => void) => {
      clearInterval(look)
      done()
    }
    answer.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) =>
        settle(() => reject(new DeviceLost(kind, error instanceof Error ? error.message : String(error))))
    )
  })
}
