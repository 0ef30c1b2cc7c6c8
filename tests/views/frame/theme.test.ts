import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { colourOf, cssOf, inkOn, inkOnGroup, luminanceOf, type Theme } from '../../../src/views/frame/theme.ts'

const contrast = (a: string, b: string) => {
  const [x, y] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => other - one)
  return (x + 0.05) / (y + 0.05)
}

describe.each<Theme>(['light', 'dark'])('the %s theme', (theme) => {
  test('has the values of the page’s custom properties', () => {
    const css = readFileSync('src/ui/tokens.css', 'utf8')
    const block = css.split("[data-theme='dark'] {")[theme === 'light' ? 0 : 1]
    const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)?.[1]
    for (const name of [
      'ink',
      'ink-2',
      'ink-3',
      'edge',
      'line',
      'grid',
      'mark',
      'mark-2',
      'surface',
      'sunken'
    ] as const)
      expect(colourOf(name, theme), name).toBe(token(name))
    for (let group = 0; group < 8; group++) expect(colourOf({ group }, theme)).toBe(token(`s${group + 1}`))
  })

  test('signed(±1) ends at the lightness of the guide and 0 at next to nothing', () => {
    // Screens of the guide: ±2 σ.
    const ends = { light: ['#2f82cf', '#bd6413'], dark: ['#5ca0e4', '#d5854c'] }[theme]
    const near = (a: string, b: string) =>
      Math.max(
        ...[1, 3, 5].map((at) => Math.abs(parseInt(a.slice(at, at + 2), 16) - parseInt(b.slice(at, at + 2), 16)))
      )
    expect(near(colourOf({ signed: -1 }, theme), ends[0])).toBeLessThan(8)
    expect(near(colourOf({ signed: 1 }, theme), ends[1])).toBeLessThan(8)
    expect(colourOf({ signed: 9 }, theme)).toBe(colourOf({ signed: 1 }, theme))
    expect(contrast(colourOf({ signed: 0 }, theme), colourOf('surface', theme))).toBeLessThan(1.2)
  })

  test('words on any cell or disc have a contrast of 4.5 at least', () => {
    for (let i = -20; i <= 20; i++) {
      expect(contrast(inkOn({ signed: i / 20 }, theme), colourOf({ signed: i / 20 }, theme))).toBeGreaterThan(4.5)
      expect(contrast(inkOn({ count: i / 20 }, theme), colourOf({ count: i / 20 }, theme))).toBeGreaterThan(4.5)
    }
    for (let group = 0; group < 10; group++)
      expect(contrast(inkOnGroup(group, theme), colourOf({ group }, theme)), `group ${group}`).toBeGreaterThan(4.49)
  })
})

test('cssOf(paint) follows the page’s theme by itself', () => {
  expect(cssOf('ink')).toBe('var(--ink)')
  expect(cssOf('none')).toBe('none')
  expect(cssOf({ group: 2 })).toBe('var(--s3)')
  expect(cssOf({ group: 9 })).toBe('var(--edge)')
  expect(cssOf({ signed: 0.5 })).toMatch(/^light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)$/)
})
