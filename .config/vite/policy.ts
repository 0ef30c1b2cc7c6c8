import type { Plugin } from 'vite'
import { pagePolicy } from '../../src/core/policy.ts'

/** Puts the page's policy in as the first element of head; in the build alone, since the dev server needs its socket. */
export function policy(): Plugin {
  return {
    name: 'benchtop:policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${pagePolicy}">`)
    }
  }
}
