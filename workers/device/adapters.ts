import type { DeviceKind } from '@core/protocol/device.ts'

/** What stands behind a kind of device; null where it is not there. */
export interface Adapter {
  name: string
  /** Drawn by the CPU: no GPU, whatever it is called. */
  software: boolean
}

const softwareNames = /swiftshader|llvmpipe|softpipe|software|basic render/i

/** Looks for the adapter of a GPU, without starting TensorFlow.js: where there is none the answer comes at once. */
export async function findAdapter(kind: DeviceKind): Promise<Adapter | null> {
  if (kind === 'webgpu') return findWebgpu()
  if (kind === 'webgl') return findWebgl()
  return { name: kind === 'simd' ? 'WebAssembly SIMD' : 'JavaScript', software: false }
}

/** A driver that hangs is as good as none. */
const adapterDeadlineMs = 5000

async function findWebgpu(): Promise<Adapter | null> {
  if (typeof navigator === 'undefined' || !navigator.gpu) return null
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), adapterDeadlineMs))
  const asked = navigator.gpu.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null)
  const adapter = await Promise.race([asked, late])
  if (!adapter) return null
  const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info
  const name = [vendor, architecture, device, description].filter(Boolean).join(' ')
  return { name, software: isFallbackAdapter || softwareNames.test(name) }
}

function findWebgl(): Adapter | null {
  if (typeof OffscreenCanvas === 'undefined') return null
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2')
  if (!gl) return null
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER))
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return { name, software: softwareNames.test(name) }
}
