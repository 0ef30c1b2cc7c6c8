/** Name of the meta element in which the build lists its own scripts and styles. */
export const chunksMeta = 'benchtop-chunks'

/**
 * A loader for each script and stylesheet of the build, so that nothing is left to be loaded when the page is sealed.
 *
 * The build writes the list into the page (.config/vite/chunk-list.ts); the dev server has none.
 */
export function chunkLoaders(): (() => Promise<unknown>)[] {
  const listed = document.querySelector<HTMLMetaElement>(`meta[name="${chunksMeta}"]`)?.content ?? ''
  return listed
    .split(' ')
    .filter(Boolean)
    .map((file) => {
      const url = new URL(file, document.baseURI).href
      return file.endsWith('.css') ? () => style(url) : () => import(/* @vite-ignore */ url)
    })
}

function style(url: string): Promise<void> {
  const there = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].some(
    (link) => link.href === url
  )
  if (there) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = url
    link.onload = () => resolve()
    link.onerror = () => reject(new Error(`The stylesheet ${url} could not be loaded.`))
    document.head.append(link)
  })
}
