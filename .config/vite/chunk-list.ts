import type { Plugin } from 'vite'

/**
 * Lists the build's scripts and styles in a meta element of the page: the seal loads them all before it shuts the page
 * (src/app/seal/chunks.ts), whatever was split off by whom.
 */
export function chunkList(): Plugin {
  return {
    name: 'benchtop:chunk-list',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const files = Object.keys(bundle ?? {}).filter((file) => /\.(js|css)$/.test(file))
        return html.replace('</head>', `  <meta name="benchtop-chunks" content="${files.join(' ')}">\n  </head>`)
      }
    }
  }
}
