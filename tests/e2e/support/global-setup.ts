import { existsSync } from 'node:fs'
import { port } from '../../../playwright.config.ts'
import { StaticServer } from './static-server.ts'

/** Serves the build for all tests; those that watch the host's log start one of their own. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html'))
    throw new Error('There is no build to test. Run npm run build, or npm run test:e2e.')
  const server = new StaticServer('dist')
  await server.start(port)
  return () => server.stop()
}
