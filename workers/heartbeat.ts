import type { Ping, Pong } from '@core/protocol/heartbeat.ts'

/**
 * Answers the page's pings on a port of their own, and tells of rejections that nobody handled: the job they
 * belonged to would never be answered, and no event of them reaches the page.
 *
 * `const heartbeat = answerHeartbeat` is a worker's whole part of `Supervised`.
 */
export function answerHeartbeat(port: MessagePort): void {
  const say = (pong: Pong) => port.postMessage(pong)
  port.onmessage = ({ data }: MessageEvent<Ping>) => {
    say({ ping: data.ping })
    if (data.lock) holdForLife(data.lock, () => say({ locked: true }))
  }
  globalThis.addEventListener?.('unhandledrejection', ({ reason }: PromiseRejectionEvent) =>
    say({ uncaught: reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason) })
  )
}

function holdForLife(name: string, held: () => void) {
  void globalThis.navigator?.locks?.request(name, () => {
    held()
    return new Promise<void>(() => undefined)
  })
}
