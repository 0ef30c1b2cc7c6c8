import { describe, expect, test } from 'vitest'
import type { Scene, Size, View } from '../../src/views/kinds.ts'
import { emphasisOf, sceneOfView, viewKinds } from '../../src/views/registry.ts'
import { sceneToSvg } from '../../src/views/export/scene-svg.ts'
import { extremes } from './extremes.ts'
import { fixtures, scatterData, t, tZh } from './fixtures.ts'
import { collisions, marksOutside, numbersOf, outside } from './laws.ts'

const sizes: Size[] = [
  { width: 300, height: 200 },
  { width: 430, height: 300 },
  { width: 900, height: 600 }
]

function holdsLaws(scene: Scene, where: string) {
  const broken = [...numbersOf(scene)].filter(([, value]) => !Number.isFinite(value))
  expect(broken.slice(0, 3), `${where}: coordinates are numbers`).toEqual([])
  expect(marksOutside(scene), `${where}: marks are inside the picture`).toBe(0)
  expect(collisions(scene), `${where}: words do not touch`).toEqual([])
  expect(outside(scene), `${where}: words are inside the picture`).toEqual([])
  const widths = scene.table.rows.map((row) => row.length)
  expect(
    widths.every((width) => width === scene.table.head.length),
    `${where}: the table is whole`
  ).toBe(true)
}

test('every kind is registered under its own name, and the gallery shows it', () => {
  for (const [id, kind] of Object.entries(viewKinds)) expect(kind.kind).toBe(id)
  expect(new Set(fixtures.map(({ view }) => view.kind))).toEqual(new Set(Object.keys(viewKinds)))
})

describe.each(fixtures)('$name', ({ view, size, chinese }) => {
  const context = { t: chinese ? tZh : t }

  test('has its title, its description and no word on another, at any size', () => {
    for (const at of [size, ...sizes]) {
      const scene = sceneOfView(view, at, context)
      expect([scene.title, scene.description]).toEqual([view.title, view.description])
      expect([scene.width, scene.height]).toEqual([at.width, at.height])
      holdsLaws(scene, `${at.width} × ${at.height}`)
    }
  })

  test('is the same scene from the same data', () => {
    const plain = (scene: Scene) => JSON.stringify(scene)
    expect(plain(sceneOfView(view, size, context))).toBe(plain(sceneOfView(structuredCloneable(view), size, context)))
  })

  test('gives emphasis without laying out again', () => {
    const scene = sceneOfView(view, size, context)
    const before = JSON.stringify(scene)
    const extra = emphasisOf(view, scene, { mask: new Uint8Array(200_000).fill(1), count: 200_000 }, context)
    expect(JSON.stringify(scene)).toBe(before)
    const broken = [...numbersOf({ ...scene, layers: extra })].filter(([, value]) => !Number.isFinite(value))
    expect(broken).toEqual([])
  })

  test('answers the pointer anywhere without failing', () => {
    const scene = sceneOfView(view, size, context)
    for (let x = -20; x <= size.width + 20; x += 10)
      for (let y = -20; y <= size.height + 20; y += 10) {
        const tip = scene.tooltip?.(x, y)
        if (tip)
          for (const [name, value] of tip.values) expect(`${name} ${value}`).not.toMatch(/NaN|undefined|Infinity/)
      }
  })
})

/** A fresh view object, so that nothing kept by identity is found again. */
const structuredCloneable = (view: View): View => ({ ...view, data: { ...view.data } })

describe.each(Object.entries(extremes))('%s', (_, views) => {
  test.each(views.map((view) => ({ kind: view.kind, view })))('$kind stands it', ({ view }) => {
    for (const size of sizes) {
      const scene = sceneOfView(view, size, { t })
      holdsLaws(scene, `${size.width} × ${size.height}`)
      emphasisOf(view, scene, { mask: new Uint8Array(1000).fill(1), count: 1000 }, { t })
      expect(sceneToSvg(scene)).not.toMatch(/NaN|undefined|Infinity/)
    }
  })
})

test('a scatter of 1,000,000 rows is a raster that counts each of them once', () => {
  const view: View = { id: 's', kind: 'scatter', title: '', description: '', data: scatterData(1_000_000) }
  const scene = sceneOfView(view, { width: 800, height: 500 }, { t })
  const raster = scene.layers.find((layer) => layer.mark === 'raster')
  expect(raster?.counts.reduce((a, b) => a + b, 0)).toBe(1_000_000)
  holdsLaws(scene, 'a million')
})
