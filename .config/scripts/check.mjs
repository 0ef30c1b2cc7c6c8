import { checkMessages } from './messages.mjs'
import { bin, run } from './run.mjs'

// Types, lint, format, unused code and messages. Says ok or failed for each, with what was wrong.

const checks = [
  ['types', () => run(bin('tsc'), ['--noEmit', '-p', '.'], { quiet: true })],
  ['types of the workers', () => run(bin('tsc'), ['--noEmit', '-p', 'workers'], { quiet: true })],
  [
    'components',
    () => run(bin('svelte-check'), ['--tsgo', '--fail-on-warnings', '--output', 'human'], { quiet: true })
  ],
  ['lint', () => run(bin('eslint'), ['.', '--max-warnings', '0'], { quiet: true })],
  ['format', () => run(bin('prettier'), ['--check', '.', '--log-level', 'warn'], { quiet: true })],
  ['unused code', () => run(bin('knip'), ['--no-progress'], { quiet: true })],
  ['messages', messages]
]

let failed = 0
for (const [name, check] of checks) {
  const { code, output } = await check()
  console.log(`${code === 0 ? 'ok    ' : 'failed'}  ${name}`)
  if (code === 0) continue
  failed++
  console.log(output.trimEnd())
}
process.exitCode = failed ? 1 : 0

function messages() {
  const problems = checkMessages()
  return Promise.resolve({ code: problems.length ? 1 : 0, output: problems.join('\n') })
}
