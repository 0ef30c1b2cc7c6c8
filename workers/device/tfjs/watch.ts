import { engine, type TfjsKind } from './tf.ts'

/** What may have become of a device: the reason it is lost, or nothing. */
export interface Watch {
  lost(): string | undefined
  stop(): void
}

interface WebglBackend {
  canvas: EventTarget
  gpgpu: { gl: WebGL2RenderingContext }
}

interface WebgpuBackend {
  device: GPUDevice
}

/**
 * Watches the device behind a backend, since TensorFlow.js does not: a lost context answers with zeros or never,
 * and an allocation that failed leaves a tensor of zeros.
 */
export function watch(kind: TfjsKind): Watch {
  const backend: unknown = engine().backend
  if (kind === 'webgl') return watchWebgl(backend as WebglBackend)
  if (kind === 'webgpu') return watchWebgpu((backend as WebgpuBackend).device)
  return { lost: () => undefined, stop: () => {} }
}

function watchWebgl({ canvas, gpgpu: { gl } }: WebglBackend): Watch {
  let why: string | undefined
  // A context may come back, empty: that it was lost is kept.
  const onLost = () => void (why ??= 'its WebGL context was lost')
  canvas.addEventListener('webglcontextlost', onLost)
  return {
    lost() {
      if (gl.isContextLost()) onLost()
      if (why) return why
      const code = gl.getError()
      if (code !== gl.NO_ERROR)
        why = code === gl.OUT_OF_MEMORY ? 'it is out of memory' : `WebGL reported error ${code.toString(16)}`
      return why
    },
    stop: () => canvas.removeEventListener('webglcontextlost', onLost)
  }
}

function watchWebgpu(device: GPUDevice): Watch {
  let why: string | undefined
  const onError = ({ error }: GPUUncapturedErrorEvent) => void (why ??= error.message)
  device.addEventListener('uncapturederror', onError)
  void device.lost.then((info) => void (why ??= info.message || `WebGPU says ${info.reason}`))
  return { lost: () => why, stop: () => device.removeEventListener('uncapturederror', onError) }
}
