import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import asc from 'assemblyscript/asc'
import type { Plugin } from 'vite'

const query = /\?kernel(&relaxed)?$/
const cache = '.build/kernels'

/**
 * `import base64 from './x.ts?kernel'`: the AssemblyScript file compiled to WebAssembly SIMD, as base64.
 *
 * `?kernel&relaxed` compiles the same source with relaxed SIMD (the constant RELAXED is 1 in it).
 * Compiled once for each content of its folder, since a kernel may import its neighbours; the copy is kept in .build.
 */
export function kernel(): Plugin {
  return {
    name: 'benchtop:kernel',
    enforce: 'pre',
    async load(id) {
      const match = query.exec(id)
      if (!match) return
      const file = id.replace(query, '')
      for (const source of sourcesBeside(file)) this.addWatchFile(source)
      const bytes = await compile(file, match[1] !== undefined)
      return `export default ${JSON.stringify(Buffer.from(bytes).toString('base64'))}`
    }
  }
}

function sourcesBeside(file: string): string[] {
  const folder = dirname(file)
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  return names.sort().map((name) => join(folder, name))
}

async function compile(file: string, relaxed: boolean): Promise<Uint8Array> {
  const hash = createHash('sha256').update(file).update(String(relaxed))
  for (const source of sourcesBeside(file)) hash.update(readFileSync(source))
  const key = hash.digest('hex').slice(0, 24)
  const kept = `${cache}/${key}.wasm`
  if (existsSync(kept)) return readFileSync(kept)
  const out = '/out.wasm'
  let binary: Uint8Array | undefined
  const { error, stderr } = await asc.main(
    [
      file,
      '-o',
      out,
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '--use',
      `RELAXED=${relaxed ? 1 : 0}`
    ].concat(relaxed ? ['--enable', 'relaxed-simd'] : []),
    {
      writeFile: (name, contents) => {
        if (name.endsWith('out.wasm')) binary = contents as Uint8Array
      }
    }
  )
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- asc's streams have a toString of their own
  if (error || !binary) throw new Error(`The kernel ${file} does not compile.\n${stderr.toString()}`)
  mkdirSync(cache, { recursive: true })
  // Written aside first: another process may be reading.
  writeFileSync(`${kept}.${process.pid}`, binary)
  renameSync(`${kept}.${process.pid}`, kept)
  return binary
}
