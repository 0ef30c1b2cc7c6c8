import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bin, run } from './run.mjs'

const sources = ['src', 'workers', '.config/vite', 'index.html', 'vite.config.ts', 'package-lock.json']

/** Builds dist/ where it is missing or older than a source; `always` builds it in any case. Throws where the build fails. */
export async function buildIfStale({ always = false } = {}) {
  if (!always && existsSync('dist/index.html') && newest(sources) <= statSync('dist/index.html').mtimeMs) return
  const { code } = await run(bin('vite'), ['build'])
  if (code !== 0) throw new Error('The build failed; see above.')
}

function newest(paths) {
  return Math.max(0, ...paths.filter((path) => existsSync(path)).map((path) => newestIn(path)))
}

function newestIn(path) {
  const about = statSync(path)
  return about.isDirectory() ? Math.max(0, newest(readdirSync(path).map((name) => join(path, name)))) : about.mtimeMs
}
