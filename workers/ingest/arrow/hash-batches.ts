import { hash } from '@core/hash.ts'

/**
 * Hash of a table's content: of its batches in order, 32 hexadecimal digits.
 *
 * SHA-256 by the browser where the page is in a secure context, else by our own; both give the same.
 */
export async function hashBatches(blobs: readonly Blob[]): Promise<string> {
  const parts: string[] = []
  for (const blob of blobs) parts.push(await digestBatch(blob))
  return hashOfDigests(parts)
}

/** The hash of a table by the digests of its batches. */
export const hashOfDigests = (digests: readonly string[]): string => hash(digests.join('\n'))

/** Digest of one batch, 32 hexadecimal digits. */
export async function digestBatch(blob: Blob): Promise<string> {
  const bytes = await blob.arrayBuffer()
  const subtle = globalThis.crypto?.subtle
  if (!subtle) return hash(new Uint8Array(bytes))
  const full = new Uint8Array(await subtle.digest('SHA-256', bytes), 0, 16)
  return Array.from(full, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
