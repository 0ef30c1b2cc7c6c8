/** What every worker exposes beside its own interface: a port that answers pings, so that a dead worker is told from a busy one. */
export interface Supervised {
  heartbeat(port: MessagePort): void
}

/** From the page: answer me. `lock` is the name of a Web Lock to hold for life: it is let go when the worker ends, however it ends. */
export interface Ping {
  ping: number
  lock?: string
}

/** From the worker: an answer (`ping` as asked, `locked` once the lock is held), or an error that nobody caught. */
export interface Pong {
  ping?: number
  locked?: boolean
  uncaught?: string
}
