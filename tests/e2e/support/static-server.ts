import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo, Socket } from 'node:net'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2'
}

/** A host that serves a folder below a path, and writes down every request and connection it gets. */
export class StaticServer {
  /** Paths asked for, with their query, in order; upgrades too. */
  readonly log: string[] = []
  connections = 0
  /** Bytes that came in over them. A browser may open a connection and send nothing. */
  bytes = 0
  private readonly server: Server
  private readonly sockets = new Set<Socket>()
  private readonly folder: string
  private readonly base: string

  constructor(folder: string, base = '/a/b/', headers: Record<string, string> = {}) {
    this.folder = folder
    this.base = base
    this.server = createServer((request, response) => {
      this.log.push(request.url ?? '')
      void this.answer(request.url ?? '/').then(({ status, type, body }) => {
        response.writeHead(status, {
          'content-type': type,
          'cache-control': 'no-cache',
          'access-control-allow-origin': '*',
          ...headers
        })
        response.end(body)
      })
    })
    this.server.on('upgrade', (request, socket) => {
      this.log.push(request.url ?? '')
      socket.destroy()
    })
    this.server.on('connection', (socket) => {
      this.connections++
      this.sockets.add(socket)
      socket.on('data', (data) => (this.bytes += data.length))
      socket.on('close', () => this.sockets.delete(socket))
    })
  }

  /** Starts it; port 0 takes a free one. Gives the page's address. */
  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen(port, 'localhost', resolve)
    })
    return `http://localhost:${(this.server.address() as AddressInfo).port}${this.base}`
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async answer(url: string): Promise<{ status: number; type: string; body: string | Uint8Array }> {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
    const missing = { status: 404, type: 'text/plain', body: 'Not here.' }
    if (!path.startsWith(this.base)) return missing
    const file = path === this.base ? 'index.html' : path.slice(this.base.length)
    try {
      const type = types[extname(file)] ?? 'application/octet-stream'
      return { status: 200, type, body: await readFile(join(this.folder, file)) }
    } catch {
      return missing
    }
  }
}
