import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../../src/views/kinds.ts'
import { indexedPng } from '../../../src/views/export/png-bytes.ts'
import { pictureSize, sceneToSvg } from '../../../src/views/export/scene-svg.ts'
import { sceneToTable } from '../../../src/views/export/scene-table.ts'
import { sceneOfFixture } from '../../gallery/pictures.ts'
import { fixtures } from '../fixtures.ts'

const scene: Scene = {
  width: 200,
  height: 100,
  title: 'Spend < 5 & "more"',
  description: 'A sentence.',
  layers: [{ mark: 'text', items: [{ x: 1, y: 2, text: '<script>alert(1)</script>\u0000\ud800' }] }],
  brushes: [],
  table: {
    head: ['name', 'value'],
    rows: [
      ['a, "b"', 1.5],
      ['=1+1', NaN],
      ['−2', -3]
    ]
  }
}

describe('sceneToSvg(scene)', () => {
  test('writes title and description in words and in the picture, and every text as text', () => {
    const svg = sceneToSvg(scene)
    expect(svg).toContain('<title>Spend &lt; 5 &amp; &quot;more&quot;</title>')
    expect(svg).toContain('<desc>A sentence.</desc>')
    expect(svg.match(/Spend &lt; 5/g)).toHaveLength(2)
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;</text>')
    expect(svg).not.toMatch(/\p{Surrogate}/u)
    for (const barred of ['<script', '\u0000']) expect(svg).not.toContain(barred)
  })

  test.each(fixtures)('$name stands alone: colours written in, nothing from outside, tags balanced', (fixture) => {
    for (const theme of ['light', 'dark'] as const) {
      const one = sceneOfFixture(fixture)
      const svg = sceneToSvg(one, theme)
      expect(svg).not.toMatch(/var\(|light-dark|class=|style=|undefined|NaN|Infinity/)
      expect(
        [...svg.matchAll(/(?:href|src)="([^"]{0,22})/g)].every(([, url]) => url === 'data:image/png;base64,')
      ).toBe(true)
      const open = svg.match(/<[a-z]+(?=[^>]*[^/]>)/g)?.length
      expect(open).toBe(svg.match(/<\/[a-z]+>/g)?.length)
      const { width, height } = pictureSize(one)
      expect(svg).toContain(`width="${width}" height="${height}"`)
    }
  })
})

test('indexedPng(pixels) is a PNG whose rows are the pixels again', () => {
  const pixels = Uint8Array.from({ length: 300 * 250 }, (_, i) => i % 3)
  const png = Buffer.from(
    indexedPng(pixels, 300, 250, [
      [0, 0, 0],
      [1, 2, 3],
      [4, 5, 6]
    ])
  )
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([300, 250])
  const at = png.indexOf('IDAT')
  const lines = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  expect(lines).toHaveLength(301 * 250)
  expect([...lines.subarray(301, 311)]).toEqual([0, ...pixels.subarray(300, 309)])
})

test('sceneToTable(scene) is CSV: quoted where it must be, missing empty, no formula that a spreadsheet would run', () => {
  expect(sceneToTable(scene)).toBe('name,value\r\n"a, ""b""",1.5\r\n\'=1+1,\r\n−2,-3\r\n')
})
