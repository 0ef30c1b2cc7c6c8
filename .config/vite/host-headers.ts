import type { Plugin } from 'vite'
import { pagePolicy } from '../../src/core/policy.ts'

interface Header {
  name: string
  value: string
}

/** Sent with every file. The page carries the same policy itself; only a header can bind frames, sw.js and a preconnect. */
export const hostHeaders: Header[] = [
  { name: 'Content-Security-Policy', value: `${pagePolicy}; frame-ancestors 'none'` },
  { name: 'Connection-Allowlist', value: '(response-origin)' },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'no-referrer' },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { name: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' }
]

/** A file under assets/ has its content's hash in its name and never changes; the others are asked for again each time. */
const forever = 'public, max-age=31536000, immutable'
const fresh = 'no-cache'

/** Emits header files for common hosts: `_headers` where it is read as it stands, the others to be copied from hosting/. */
export function hostHeadersFiles(): Plugin {
  return {
    name: 'benchtop:host-headers',
    apply: 'build',
    generateBundle() {
      for (const [fileName, source] of Object.entries(hostFiles())) this.emitFile({ type: 'asset', fileName, source })
    }
  }
}

/** Content of the header files by their path in the build. */
export function hostFiles(): Record<string, string> {
  return {
    _headers: netlify(),
    'hosting/nginx.conf': nginx(),
    'hosting/Caddyfile': caddy(),
    'hosting/apache.htaccess': apache(),
    'hosting/cloudfront-response-headers-policy.json': cloudFront(),
    'hosting/s3-sync.sh': s3()
  }
}

/** Netlify and Cloudflare Pages. The paths are those of a build at the root of its host. */
function netlify(): string {
  const lines = hostHeaders.map(({ name, value }) => `  ${name}: ${value}`)
  return [
    '/*',
    ...lines,
    `  Cache-Control: ${fresh}`,
    '',
    '/assets/*',
    '  ! Cache-Control',
    `  Cache-Control: ${forever}`,
    ''
  ].join('\n')
}

function nginx(): string {
  const lines = hostHeaders.map(({ name, value }) => `    add_header ${name} "${value}" always;`)
  const location = (path: string, cache: string) => [
    `location ${path} {`,
    ...lines,
    `    add_header Cache-Control "${cache}" always;`,
    '}'
  ]
  return [
    '# In the server block whose root is this folder. A location has only its own add_header lines, so they are repeated.',
    ...location('/', fresh),
    ...location('/assets/', forever),
    ''
  ].join('\n')
}

function caddy(): string {
  const lines = hostHeaders.map(({ name, value }) => `\t${name} "${value}"`)
  return [
    '# In the site block whose root is this folder.',
    'header {',
    ...lines,
    `\tCache-Control "${fresh}"`,
    '}',
    `header /assets/* Cache-Control "${forever}"`,
    'file_server',
    ''
  ].join('\n')
}

function apache(): string {
  const lines = hostHeaders.map(({ name, value }) => `  Header always set ${name} "${value}"`)
  return [
    '# As .htaccess beside index.html; needs mod_headers.',
    '<IfModule mod_headers.c>',
    ...lines,
    `  Header always set Cache-Control "${fresh}"`,
    `  <If "%{REQUEST_URI} =~ m#/assets/#">`,
    `    Header always set Cache-Control "${forever}"`,
    '  </If>',
    '</IfModule>',
    ''
  ].join('\n')
}

function cloudFront(): string {
  const of = (wanted: string) => hostHeaders.find(({ name }) => name === wanted)!.value
  const custom = ['Connection-Allowlist', 'Cross-Origin-Opener-Policy', 'Permissions-Policy']
  const policy = {
    Name: 'benchtop',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: of('Content-Security-Policy') },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: of('Referrer-Policy') }
    },
    CustomHeadersConfig: {
      Quantity: custom.length,
      Items: custom.map((Header) => ({ Header, Value: of(Header), Override: true }))
    }
  }
  return `${JSON.stringify(policy, null, 2)}\n`
}

function s3(): string {
  return [
    '#!/bin/sh',
    '# sh s3-sync.sh <folder of the build> <bucket>; the headers come from CloudFront:',
    '# aws cloudfront create-response-headers-policy --response-headers-policy-config file://cloudfront-response-headers-policy.json',
    'set -eu',
    `aws s3 sync "$1/assets" "s3://$2/assets" --cache-control "${forever}"`,
    `aws s3 sync "$1" "s3://$2" --exclude "assets/*" --exclude "hosting/*" --exclude _headers --delete --cache-control "${fresh}"`,
    ''
  ].join('\n')
}
