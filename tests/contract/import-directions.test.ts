import { readdirSync, readFileSync } from 'node:fs'
import { dirname, normalize, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Who may import whom: the table of the design. A folder may always import itself. */
const may: Record<string, readonly string[]> = {
  core: [],
  messages: [],
  store: ['core'],
  ui: [],
  views: ['core', 'ui', 'messages'],
  domains: ['core', 'messages'],
  client: ['core', 'messages'],
  workers: ['core', 'store'],
  app: ['core', 'messages', 'store', 'ui', 'views', 'domains', 'client']
}

/** Imports of types alone, by folder and file. */
const mayAsTypes: Record<string, RegExp> = {
  domains: /^src\/views\/kinds\.ts$/
}

/** The workers' bundles enter the page as text, in one place. */
const workerText = /^workers\/[\w-]+\.worker\.ts\?worker-text$/

const barred: { folder: RegExp; module: RegExp; why: string }[] = [
  {
    folder: /^(core|domains|messages)$/,
    module: /^(svelte|idb|comlink|@tensorflow|apache-arrow)/,
    why: 'is plain code that runs on either thread'
  },
  {
    folder: /^(app|views|ui|domains|client|core|store)$/,
    module: /^(apache-arrow|@tensorflow)/,
    why: 'runs on the main thread, where Arrow and TensorFlow.js are not loaded'
  },
  { folder: /^workers$/, module: /^(svelte|d3)/, why: 'has no DOM' }
]

const files = [...walk('src'), ...walk('workers')]
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.startsWith('workers/kernels'))
  .map((file) => ({ file, imports: importsOf(file) }))

function walk(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)
}

function importsOf(file: string) {
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[\w*{][^'"\n;]*?(?:\n[^'";]*?)?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g
  )
  return [...found].map((match) => ({ typeOnly: Boolean(match[1]), from: match[2] ?? match[3] }))
}

const aliases: [RegExp, string][] = [
  [/^@core\//, 'src/core/'],
  [/^@store\//, 'src/store/'],
  [/^@messages\//, 'src/messages/']
]

function target(file: string, from: string): string | null {
  for (const [alias, path] of aliases) if (alias.test(from)) return from.replace(alias, path)
  return from.startsWith('.') ? normalize(`${dirname(file)}/${from}`) : null
}

const folderOf = (path: string) =>
  path.startsWith('workers/') ? 'workers' : (/^src\/([\w-]+)\//.exec(path)?.[1] ?? 'root')

describe('imports go one way, as in the table of the design', () => {
  test('every file is looked at', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(100)
  })

  test.each(files)('$file', ({ file, imports }) => {
    const folder = folderOf(relative('.', file))
    for (const { from, typeOnly } of imports) {
      const path = target(file, from)
      if (path === null) {
        for (const rule of barred)
          if (rule.folder.test(folder) && rule.module.test(from) && !typeOnly)
            expect.fail(`${file} imports ${from}, but ${folder} ${rule.why}.`)
        continue
      }
      if (folder === 'root') continue
      const to = folderOf(path)
      const allowed =
        to === folder ||
        may[folder]?.includes(to) ||
        (typeOnly && mayAsTypes[folder]?.test(path)) ||
        (folder === 'client' && workerText.test(path)) ||
        (folder === 'app' && path === 'package.json')
      expect(
        allowed,
        `${file} imports ${from}: ${folder} may import ${[folder, ...(may[folder] ?? [])].join(', ')}.`
      ).toBe(true)
    }
  })
})
