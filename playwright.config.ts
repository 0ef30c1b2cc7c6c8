import { defineConfig } from '@playwright/test'

/** The page under test is dist/, served from a folder of a host, since the build must run from any. */
export const port = Number(process.env.BENCHTOP_PORT ?? 4317)
export const pageUrl = `http://localhost:${port}/a/b/`

const executablePath = process.env.CHROMIUM_PATH ?? process.env.PLAYWRIGHT_CHROMIUM ?? '/usr/bin/chromium'

/** A software GPU: a check that the GPU's code is right, never of its speed. */
const softwareGpu = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-unsafe-swiftshader']

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/global-setup.ts',
  fullyParallel: false,
  workers: process.env.BENCHTOP_E2E_WORKERS ? Number(process.env.BENCHTOP_E2E_WORKERS) : 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  grepInvert: process.env.BENCHTOP_LONG ? undefined : /@long/,
  use: {
    baseURL: pageUrl,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: softwareGpu }
  },
  projects: [{ name: 'chromium' }]
})
