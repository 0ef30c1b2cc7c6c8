import { fileURLToPath } from 'node:url'

const src = (folder: string) => fileURLToPath(new URL(`../../src/${folder}`, import.meta.url))

/** The short names of the folders that both threads share; the same in the page, in workers and in tests. */
export const alias = {
  '@core': src('core'),
  '@store': src('store'),
  '@messages': src('messages')
}
