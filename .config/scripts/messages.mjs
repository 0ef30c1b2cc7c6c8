import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

// The message catalogue: the same keys in every language, each key used, no key used that is missing.

const folder = 'src/messages'
const source = 'en'
const literal = /(?<![\w-])['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g
/** `failure.${code}`, `step.${kind}.${name}`: what stands before the first value. */
const prefix = /`([a-z][\w-]*\.(?:[\w-]+\.)*)\$\{/g
/** 'failure.' + code */
const joined = /['"]([a-z][\w-]*\.(?:[\w-]+\.)*)['"]\s*\+/g

/** What is wrong with the catalogue, a sentence each; empty where nothing is. */
export function checkMessages() {
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  const keys = new Map(languages.map((language) => [language, keysOf(language)]))
  const problems = []
  for (const [language, own] of keys) {
    for (const { key, file, twice } of own.values())
      if (twice) problems.push(`${key} stands twice in ${language}; see ${file}.`)
    for (const key of keys.get(source).keys()) if (!own.has(key)) problems.push(`${key} is missing in ${language}.`)
    for (const key of own.keys())
      if (!keys.get(source).has(key)) problems.push(`${key} stands in ${language} but not in ${source}.`)
  }
  return [...problems, ...checkUse([...keys.get(source).keys()])]
}

function checkUse(keys) {
  const texts = ['src', 'workers']
    .flatMap(filesIn)
    .filter((file) => !file.startsWith(folder))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  const named = new Set()
  const prefixes = new Set()
  const missing = new Set()
  const known = new Set(keys)
  const areas = new Set(keys.map((key) => key.slice(0, key.indexOf('.'))))
  for (const { file, text } of texts) {
    for (const [, key] of text.matchAll(literal)) {
      named.add(key)
      if (!known.has(key) && areas.has(key.slice(0, key.indexOf('.'))) && isAsked(text, key))
        missing.add(`${key} is used in ${file} but stands nowhere.`)
    }
    for (const pattern of [prefix, joined]) for (const [, start] of text.matchAll(pattern)) prefixes.add(start)
  }
  const unused = keys.filter((key) => !named.has(key) && ![...prefixes].some((start) => key.startsWith(start)))
  return [...missing, ...unused.map((key) => `${key} is used nowhere.`)]
}

/** Asked of the translator, and not just some name with a dot in it. */
function isAsked(text, key) {
  const quoted = key.replaceAll('.', '\\.')
  return new RegExp(`\\bt(?:\\.dynamic)?\\(\\s*['"\`]${quoted}['"\`]`).test(text)
}

/** Keys of a language with the file they stand in, read from the source. */
function keysOf(language) {
  const found = new Map()
  for (const name of readdirSync(join(folder, language))) {
    const file = join(folder, language, name)
    const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node) => {
      if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && node.name.text.includes('.')) {
        const key = node.name.text
        found.set(key, { key, file, twice: found.has(key) })
      }
      ts.forEachChild(node, visit)
    }
    visit(tree)
  }
  return found
}

function filesIn(at) {
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

if (import.meta.filename === process.argv[1]) {
  const problems = checkMessages()
  for (const problem of problems) console.error(problem)
  console.log(
    problems.length ? `${problems.length} problems in the message catalogue` : 'The message catalogue is complete.'
  )
  process.exitCode = problems.length ? 1 : 0
}
