import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { emphasised, pictures } from './pictures.ts'

/** A raster's or a cloud's bytes are held by their hash, so that the snapshot stays readable. */
const readable = (svg: string) =>
  svg
    .replace(
      /(href|d)="([^"]{600,})"/g,
      (_, name: string, value: string) => `${name}="sha1 ${createHash('sha1').update(value).digest('hex')}"`
    )
    .replace(/></g, '>\n<')

const inDark = ['scatter', 'intervals', 'panels-roc']
const list = [
  ...pictures('light'),
  ...emphasised('light'),
  ...pictures('dark').flatMap(({ name, svg }) => (inDark.includes(name) ? [{ name: `${name}-dark`, svg }] : []))
]

describe('the picture of every view stays as it was looked at', () => {
  test.each(list.map((picture, i) => ({ ...picture, i })))('$i $name', async ({ name, svg }) => {
    await expect(readable(svg)).toMatchFileSnapshot(`snapshots/${name}.svg`)
  })
})
