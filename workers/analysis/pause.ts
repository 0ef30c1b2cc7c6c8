const waiting: (() => void)[] = []
let channel: MessageChannel | undefined

/**
 * Gives way to the event loop for one macrotask, so that messages (a cancel, a heartbeat) are heard.
 *
 * By a message channel: timers are clamped to 4 ms when nested, and to a second in a hidden page.
 */
export function pause(): Promise<void> {
  const { port1, port2 } = (channel ??= open())
  return new Promise((resolve) => {
    waiting.push(resolve)
    // In Node an open port keeps the process alive; it is held only while somebody waits.
    ;(port1 as { ref?(): void }).ref?.()
    port2.postMessage(null)
  })
}

function open(): MessageChannel {
  const made = new MessageChannel()
  made.port1.onmessage = () => {
    waiting.shift()?.()
    if (!waiting.length) (made.port1 as { unref?(): void }).unref?.()
  }
  return made
}
