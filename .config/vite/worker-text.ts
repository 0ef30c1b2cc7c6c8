import { build, type Plugin } from 'vite'
import { alias } from './alias.ts'
import { kernel } from './kernel.ts'
import { leanTfjs } from './lean-tfjs.ts'

const query = /\?worker-text$/

/**
 * `import text from './x.worker.ts?worker-text'`: the worker's whole bundle as one string.
 *
 * A worker started from a URL is not bound by a policy in a meta element, one started from a blob is;
 * so workers are kept as text. The bundle is one chunk without imports, since a sealed page can load nothing.
 */
export function workerText(): Plugin {
  const built = new Map<string, Promise<{ code: string; modules: string[] }>>()
  return {
    name: 'benchtop:worker-text',
    enforce: 'pre',
    async load(id) {
      if (!query.test(id)) return
      const file = id.replace(query, '')
      if (!built.has(file) || this.meta.watchMode) built.set(file, bundle(file))
      const { code, modules } = await built.get(file)!
      for (const module of modules) this.addWatchFile(module)
      return { code: `export default ${JSON.stringify(code)}`, map: null }
    }
  }
}

async function bundle(file: string) {
  const modules: string[] = []
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias },
    plugins: [
      kernel(),
      leanTfjs(),
      workerText(),
      {
        name: 'modules',
        moduleParsed: (info) => void (info.id.startsWith('/') && modules.push(info.id.replace(/\?.*/, '')))
      }
    ],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      target: 'es2023',
      rollupOptions: { input: file, output: { format: 'es', codeSplitting: false } }
    }
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []))
  const chunk = outputs[0]
  if (outputs.length !== 1 || chunk?.type !== 'chunk' || chunk.imports.length || chunk.dynamicImports.length)
    throw new Error(
      `A worker must be one chunk without imports; ${file} gave ${outputs.map((o) => o.fileName).join(', ')}.`
    )
  return { code: chunk.code, modules }
}
