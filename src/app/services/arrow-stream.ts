const end = new Uint8Array([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0])

/**
 * Arrow IPC streams of one schema, one a batch, joined to a single stream: the schema once, then every batch.
 *
 * Only the framing is read: https://arrow.apache.org/docs/format/Columnar.html#ipc-streaming-format. A dictionary that comes
 * again replaces the one before it, as the format allows.
 */
export async function arrowStream(batches: Blob[]): Promise<Blob> {
  const parts: (Blob | Uint8Array<ArrayBuffer>)[] = []
  for (const [index, batch] of batches.entries()) {
    const start = index === 0 ? 0 : await schemaLength(batch)
    parts.push(batch.slice(start, (await endsStream(batch)) ? batch.size - end.length : batch.size))
  }
  return new Blob([...parts, end], { type: 'application/vnd.apache.arrow.stream' })
}

/** Bytes of the first message, the schema, which has no body: a marker, the length of what follows, and that. */
async function schemaLength(batch: Blob): Promise<number> {
  const head = new DataView(await batch.slice(0, 8).arrayBuffer())
  return 8 + head.getInt32(4, true)
}

async function endsStream(batch: Blob): Promise<boolean> {
  const last = new Uint8Array(await batch.slice(-end.length).arrayBuffer())
  return last.length === end.length && last.every((byte, at) => byte === end[at])
}
