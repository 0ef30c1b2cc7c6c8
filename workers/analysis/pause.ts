const waiting: (() => void)[] = []
let channel: MessageChannel | undefined

/** Node's own; there a message port hands out up to a thousand messages before anything else gets its turn. */
const { setImmediate } = globalThis as { setImmediate?: (then: () => void) => unknown }

/**
 * Gives way to the event loop for one macrotask, so that messages (a cancel, a heartbeat) are heard.
 *
 * By a message channel: timers are clamped to 4 ms when nested, and to a second in a hidden page.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (setImmediate) return void setImmediate(resolve)
    waiting.push(resolve)
    ;(channel ??= open()).port2.postMessage(null)
  })
}

function open(): MessageChannel {
  const made = new MessageChannel()
  made.port1.onmessage = () => waiting.shift()?.()
  return made
}
