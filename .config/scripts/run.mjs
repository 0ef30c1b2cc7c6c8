import { spawn } from 'node:child_process'

/**
 * Runs a command in the repository with its output shown as it comes (or kept, with `quiet`). Gives its exit code and what it wrote.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  const child = spawn(command, args, { stdio: quiet ? 'pipe' : 'inherit', env: { ...process.env, ...env } })
  let output = ''
  child.stdout?.on('data', (text) => (output += text))
  child.stderr?.on('data', (text) => (output += text))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** A package's own command, as npm installed it. */
export const bin = (name) => `node_modules/.bin/${name}`
