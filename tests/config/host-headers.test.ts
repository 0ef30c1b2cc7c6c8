import { describe, expect, test } from 'vitest'
import { hostFiles, hostHeaders } from '../../.config/vite/host-headers.ts'
import { pagePolicy, sealPolicy } from '../../src/core/policy.ts'

describe('header files for hosts', () => {
  const files = hostFiles()

  test('each carries every header with the page’s own policy', () => {
    const whole = [
      '_headers',
      'hosting/nginx.conf',
      'hosting/Caddyfile',
      'hosting/apache.htaccess',
      'hosting/cloudfront-response-headers-policy.json'
    ]
    for (const name of whole)
      for (const { value } of hostHeaders.filter(({ name: header }) => header !== 'X-Content-Type-Options'))
        expect(files[name], name).toContain(value)
  })

  test('the header adds what a page cannot say of itself', () => {
    const [policy] = hostHeaders
    expect(policy.value).toBe(`${pagePolicy}; frame-ancestors 'none'`)
    expect(hostHeaders).toContainEqual({ name: 'Connection-Allowlist', value: '(response-origin)' })
  })

  test('no value breaks out of the quotes it stands in', () => {
    for (const { value } of hostHeaders) expect(value).not.toMatch(/["\n\\]/)
  })
})

describe('policies', () => {
  const directives = (policy: string) => new Map(policy.split('; ').map((line) => [line.split(' ')[0], line]))

  test('nothing is allowed that is not named, and no connection at all', () => {
    for (const policy of [pagePolicy, sealPolicy]) {
      expect(directives(policy).get('default-src')).toBe("default-src 'none'")
      expect(directives(policy).get('connect-src')).toBe("connect-src 'none'")
      expect(policy).not.toMatch(/unsafe-eval(?<!wasm-unsafe-eval)|unsafe-inline|https?:|\*/)
    }
  })

  test('the sealed page may load nothing from its own host either', () => {
    expect(sealPolicy).not.toContain("'self'")
  })
})
