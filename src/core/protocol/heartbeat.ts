/** What every worker exposes beside its own interface: a port that answers pings, so that a dead worker is told from a busy one. */
export interface Supervised {
  heartbeat(port: MessagePort): void
}
