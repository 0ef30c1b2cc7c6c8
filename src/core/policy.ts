/** The content security policies of design section 9, from one source: the page, the seal and the shipped host headers. */

/** In force from the first byte of the page. `worker-src 'self'` is for the service worker alone. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  'img-src data: blob:',
  "font-src 'self' data:",
  "connect-src 'none'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types benchtop svelte-trusted-html'
].join('; ')

/** Added by the seal: nothing more may be loaded, from the page's own host either. Workers start from text kept in memory. */
export const sealPolicy = [
  "default-src 'none'",
  "script-src 'wasm-unsafe-eval' blob:",
  "style-src 'none'",
  'img-src data: blob:',
  'font-src data:',
  "connect-src 'none'",
  'worker-src blob:',
  "manifest-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-src 'none'"
].join('; ')
