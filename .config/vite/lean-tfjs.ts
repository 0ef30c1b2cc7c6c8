import type { Plugin } from 'vite'

const core = '@tensorflow/tfjs-core/dist'
const shared = /@tensorflow\/tfjs-backend-web(?:gl|gpu)\/dist\/kernel_utils\/shared\.js$/
const taken = /const \{([^}]*)\} = shared;\s*export \{[^}]*\};/
const registersSavers = /try \{\s*ModelStoreManagerRegistry\.registerManager\([^;]*;\s*\}\s*catch \(err\) \{\s*\}/g
const fromCpu = '@tensorflow/tfjs-backend-cpu/dist/shared'

/**
 * Lets the bundler see what of TensorFlow.js is not used: savers of models and optimisers register themselves, and the GPU backends take
 * functions of the CPU backend out of one object. A fifth of what it takes otherwise. A release that is written differently fails the build.
 */
export function leanTfjs(): Plugin {
  return {
    name: 'benchtop:lean-tfjs',
    transform(code, id) {
      if (id.includes(`${core}/io/`)) return { code, map: null, moduleSideEffects: false }
      if (id.endsWith(`${core}/index.js`))
        return { code: replaced(code, /^registerOptimizers\(\);$/m, () => '', id), map: null }
      if (id.endsWith(`${core}/platforms/platform_browser.js`))
        return { code: replaced(code, registersSavers, () => '', id), map: null }
      if (shared.test(id))
        return {
          code: replaced(code, taken, (list) => `export {${list.replaceAll(':', ' as ')}} from '${fromCpu}';`, id),
          map: null
        }
      return undefined
    }
  }
}

function replaced(code: string, pattern: RegExp, by: (part: string) => string, id: string): string {
  const lean = code.replace(pattern, (_whole: string, part: unknown) => by(String(part)))
  if (lean === code) throw new Error(`${id} is no longer written as it was.`)
  return lean
}
