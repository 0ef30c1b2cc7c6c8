import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { alias } from '../../../.config/vite/alias.ts'
import { kernel } from '../../../.config/vite/kernel.ts'

/** A worker of the tests as one script, built as the product's workers are. */
export async function bundleWorker(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    plugins: [kernel()],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      target: 'es2023',
      rollupOptions: {
        input: fileURLToPath(new URL(file, import.meta.url)),
        output: { format: 'es', codeSplitting: false }
      }
    }
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!('output' in output)) throw new Error('The worker was not built.')
  return output.output[0].code
}
