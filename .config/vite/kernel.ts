import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import asc from 'assemblyscript/asc'
import type { Plugin } from 'vite'

const query = /\?kernel(&relaxed)?$/
const cache = '.build/kernels'

/**
 * `import base64 from './x.ts?kernel'`: the AssemblyScript file compiled to WebAssembly SIMD, as base64.
 *
 * `?kernel&relaxed` compiles the same source with relaxed SIMD (the constant RELAXED is 1 in it).
 * Compiled once for each content; the copy is kept in .build.
 */
export function kernel(): Plugin {
  return {
    name: 'benchtop:kernel',
    enforce: 'pre',
    async load(id) {
      const match = query.exec(id)
      if (!match) return
      const file = id.replace(query, '')
      this.addWatchFile(file)
      const bytes = await compile(file, match[1] !== undefined)
      return `export default ${JSON.stringify(Buffer.from(bytes).toString('base64'))}`
    }
  }
}

async function compile(file: string, relaxed: boolean): Promise<Uint8Array> {
  const key = createHash('sha256').update(readFileSync(file)).update(String(relaxed)).digest('hex').slice(0, 24)
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
  if (error || !binary) throw new Error(`The kernel ${file} does not compile.\n${stderr.toString()}`)
  mkdirSync(cache, { recursive: true })
  writeFileSync(kept, binary)
  return binary
}
