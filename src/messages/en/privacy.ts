import type { Catalogue } from '../types.ts'

export const privacy = {
  'privacy.title': 'What leaves this page',
  'privacy.lead':
    'Nothing you open leaves this page. It seals itself before the first byte of a file is read, and then proves it.',
  'privacy.state.open': 'Not sealed yet. The page seals itself when you open a file or a stored table.',
  'privacy.state.sealing': 'Sealing: the rest of the page is being loaded, then every channel is tried.',
  'privacy.state.sealed': 'Sealed. No request of any kind can leave this page until you close it.',
  'privacy.state.failed': 'Not sealed. At least one channel was not shown to be shut, so no file is opened.',
  'privacy.sealing.offline': 'Waiting for the copy that works offline',
  'privacy.sealing.chunks': ({ done, of }: { done: number; of: number }, f) =>
    `Loading the rest of the page, ${f.int(done)} of ${f.int(of)}`,
  'privacy.sealing.proof': 'Trying every channel',
  'privacy.prove': 'Seal and try every channel',
  'privacy.prove.again': 'Try every channel again',

  'privacy.channels': 'Channels tried',
  'privacy.channels.lead':
    'Each was tried for real, against the host of this page. Shut means that the browser refused it and said so.',
  'privacy.channels.count': ({ blocked, of }: { blocked: number; of: number }, f) =>
    `${f.int(blocked)} of ${f.int(of)} shut`,
  'privacy.channels.none': 'The list of channels will stand here once they have been tried.',
  'privacy.channel.result': 'Result',
  'privacy.blocked': 'Shut',
  'privacy.open': 'Open',
  'privacy.untested': 'Not proved here',
  'privacy.untested.lead': 'This browser sends no word when it refuses these. The same policy names them.',
  'privacy.channel.fetch': 'fetch',
  'privacy.channel.xhr': 'XMLHttpRequest',
  'privacy.channel.websocket': 'WebSocket',
  'privacy.channel.eventsource': 'EventSource',
  'privacy.channel.beacon': 'Beacon',
  'privacy.channel.fetch-later': 'Deferred fetch',
  'privacy.channel.web-transport': 'WebTransport',
  'privacy.channel.image': 'Image',
  'privacy.channel.css-image': 'Image named in a style',
  'privacy.channel.svg-image': 'Image in a drawing',
  'privacy.channel.audio': 'Sound',
  'privacy.channel.video': 'Video',
  'privacy.channel.script': 'Script element',
  'privacy.channel.import': 'Dynamic import',
  'privacy.channel.style': 'Stylesheet',
  'privacy.channel.font': 'Font',
  'privacy.channel.iframe': 'Frame',
  'privacy.channel.form': 'Form',
  'privacy.channel.object': 'Object element',
  'privacy.channel.embed': 'Embed element',
  'privacy.channel.prefetch': 'Prefetch link',
  'privacy.channel.preload': 'Preload link',
  'privacy.channel.modulepreload': 'Module preload link',
  'privacy.channel.manifest': 'App manifest',
  'privacy.channel.worker': 'Worker started from an address',
  'privacy.channel.shared-worker': 'Shared worker',
  'privacy.channel.audio-worklet': 'Audio worklet',
  'privacy.channel.worker-fetch': 'fetch, in a worker',
  'privacy.channel.worker-xhr': 'XMLHttpRequest, in a worker',
  'privacy.channel.worker-websocket': 'WebSocket, in a worker',
  'privacy.channel.worker-eventsource': 'EventSource, in a worker',
  'privacy.channel.worker-import': 'Dynamic import, in a worker',
  'privacy.channel.worker-import-scripts': 'importScripts, in a worker',
  'privacy.channel.worker-nested': 'Worker started by a worker',

  'privacy.requests': 'Requests since this page was loaded',
  'privacy.requests.lead':
    'Everything this page has asked of the network, as the browser recorded it. Bytes are 0 where its own cache or its offline copy answered.',
  'privacy.requests.count': ({ n }: { n: number }, f) => `${f.int(n)} ${n === 1 ? 'request' : 'requests'}`,
  'privacy.requests.url': 'Address',
  'privacy.requests.bytes': 'Bytes',
  'privacy.requests.at': 'After',

  'privacy.policy': 'The policy in force',
  'privacy.policy.page': 'From the first byte of the page',
  'privacy.policy.seal': 'Added by the seal',

  'privacy.cannot': 'What no page can promise',
  'privacy.cannot.lead':
    'A policy in a page does not reach these. Nothing in Benchtop uses them; its tests look for them in every build.',
  'privacy.cannot.navigation':
    'Leaving the page. A link or a change of address could carry data in it. There is no link to another site here, and the address holds only the page you are on and the name of a table.',
  'privacy.cannot.webrtc': 'WebRTC. Connections between browsers are not covered by the policy in every browser.',
  'privacy.cannot.preconnect':
    'Preconnect. For a link of that kind, and for a frame or a form that it then refuses, Chromium opens a connection without a request. A host that sends the header Connection-Allowlist stops this too.',
  'privacy.cannot.update':
    'Updates. The browser itself asks this host from time to time whether sw.js has changed. It sends nothing of yours.',
  'privacy.cannot.extensions': 'Extensions. What you have installed in the browser can read every page.',
  'privacy.cannot.host':
    'The next visit. The promise holds for the code that was loaded. A host that turns bad could serve other code next time; the offline copy changes only after all tabs are closed.',

  'privacy.origin': ({ origin }: { origin: string }) => `Other pages on ${origin} share this storage`,
  'privacy.origin.text': ({ origin }: { origin: string }) =>
    `Benchtop does not stand at the root of ${origin}. Another page of the same origin could read the tables kept in the browser. Open a table in memory only where that matters.`,
  'privacy.origin.memory': 'Open in memory only',
  'privacy.storage.local': 'Tables are kept in this browser, in IndexedDB, and nowhere else. Remove one and it is gone.'
} satisfies Catalogue
