import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { alias } from './.config/vite/alias.ts'
import { chunkList } from './.config/vite/chunk-list.ts'
import { hostHeadersFiles } from './.config/vite/host-headers.ts'
import { kernel } from './.config/vite/kernel.ts'
import { policy } from './.config/vite/policy.ts'
import { serviceWorker } from './.config/vite/service-worker.ts'
import { workerText } from './.config/vite/worker-text.ts'

export default defineConfig({
  base: './',
  publicDir: 'src/static',
  resolve: { alias },
  plugins: [
    svelte({ compilerOptions: { css: 'external' } }),
    kernel(),
    workerText(),
    policy(),
    chunkList(),
    hostHeadersFiles(),
    serviceWorker()
  ],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000
  },
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    testTimeout: 180_000,
    maxWorkers: 2,
    // Its files are modules without saying so to Node.
    server: { deps: { inline: [/@tensorflow/] } }
  }
})
