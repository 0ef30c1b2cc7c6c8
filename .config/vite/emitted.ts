import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ResolvedConfig, Rollup } from 'vite'

/** Files for the host alone: the page never asks for them. */
const forHosts = /^(_headers|hosting\/)/

/** Every file the build will consist of, with its content, by its path; the public folder's included. */
export function emitted(bundle: Rollup.OutputBundle, { publicDir }: ResolvedConfig): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>()
  for (const file of publicFiles(publicDir)) files.set(file, readFileSync(join(publicDir, file)))
  for (const [file, output] of Object.entries(bundle))
    files.set(file, output.type === 'chunk' ? output.code : output.source)
  return new Map([...files].filter(([file]) => !forHosts.test(file)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function publicFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  } catch {
    return []
  }
}
