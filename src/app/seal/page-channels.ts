import { trustedScriptUrl } from '../../client/trusted.ts'

/** A way by which code in a page can make a request. `attempt` tries it against an address and gives what is to be removed afterwards. */
export interface PageChannel {
  attempt: (url: string, name: string) => Element | void
  /** Not every browser has it, or sends word when it refuses it: without word it counts as not proved, not as open. */
  optional?: boolean
}

/** An element put into the page, unseen, with its request-making property set last. */
function element<K extends keyof HTMLElementTagNameMap>(tag: K, set: (made: HTMLElementTagNameMap[K]) => void) {
  const made = document.createElement(tag)
  // Not `hidden`: browsers do not load what is not laid out.
  made.style.cssText = 'position:fixed;width:1px;height:1px;opacity:0;pointer-events:none'
  document.body.append(made)
  set(made)
  return made
}

function link(rel: string, url: string, as?: string) {
  const made = document.createElement('link')
  made.rel = rel
  if (as) made.as = as
  made.href = url
  document.head.append(made)
  return made
}

/** An address that the Trusted Types policy lets through: the self-test is about the network policy behind it. */
const trusted = (name: string) => trustedScriptUrl(`./seal-probe/${name}`)

/** Every channel of a page, by name. None carries anything but that name. */
export const pageChannels: Record<string, PageChannel> = {
  fetch: { attempt: (url) => void fetch(url).catch(() => undefined) },
  xhr: {
    attempt: (url) => {
      const request = new XMLHttpRequest()
      request.open('GET', url)
      request.send()
    }
  },
  websocket: { attempt: (url) => void new WebSocket(url.replace(/^http/, 'ws')) },
  eventsource: {
    attempt: (url) => new EventSource(url).addEventListener('error', (event) => (event.target as EventSource).close())
  },
  beacon: { attempt: (url) => void navigator.sendBeacon(url) },
  'fetch-later': {
    optional: true,
    attempt: (url) => void (globalThis as unknown as { fetchLater(url: string): void }).fetchLater(url)
  },
  'web-transport': {
    optional: true,
    attempt: (url) => void new WebTransport(url.replace(/^http:/, 'https:')).closed.catch(() => undefined)
  },
  image: { attempt: (url) => element('img', (made) => (made.src = url)) },
  'css-image': {
    attempt: (url) =>
      element('div', (made) => {
        made.style.backgroundImage = `url("${url}")`
      })
  },
  'svg-image': {
    attempt: (url) => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      const image = document.createElementNS('http://www.w3.org/2000/svg', 'image')
      svg.append(image)
      document.body.append(svg)
      image.setAttribute('href', url)
      return svg
    }
  },
  audio: { attempt: (url) => element('audio', (made) => (made.src = url)) },
  video: { attempt: (url) => element('video', (made) => (made.src = url)) },
  script: { attempt: (_url, name) => element('script', (made) => (made.src = trusted(name))) },
  import: { attempt: (url) => void import(/* @vite-ignore */ url).catch(() => undefined) },
  style: { attempt: (url) => link('stylesheet', url) },
  font: {
    attempt: (url) => {
      const face = new FontFace('seal-probe', `url("${url}")`)
      void face.load().catch(() => undefined)
    }
  },
  iframe: { attempt: (url) => element('iframe', (made) => (made.src = url)) },
  form: {
    // Into a frame, so that a form that is not stopped does not take the page away.
    attempt: (url, name) =>
      element('div', (made) => {
        const frame = document.createElement('iframe')
        frame.name = `seal-probe-${name}`
        const form = document.createElement('form')
        form.action = url
        form.target = frame.name
        made.append(frame, form)
        form.submit()
      })
  },
  object: { attempt: (_url, name) => element('object', (made) => (made.data = trusted(name))) },
  embed: { attempt: (_url, name) => element('embed', (made) => (made.src = trusted(name))) },
  prefetch: { optional: true, attempt: (url) => link('prefetch', url) },
  preload: { optional: true, attempt: (url) => link('preload', url, 'fetch') },
  modulepreload: { optional: true, attempt: (url) => link('modulepreload', url) },
  manifest: { optional: true, attempt: (url) => link('manifest', url) },
  worker: {
    attempt: (_url, name) => new Worker(trusted(name)).addEventListener('error', (event) => event.preventDefault())
  },
  'shared-worker': { optional: true, attempt: (_url, name) => void new SharedWorker(trusted(name)) },
  'audio-worklet': {
    optional: true,
    attempt: (url) => void new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule(url).catch(() => undefined)
  }
}
