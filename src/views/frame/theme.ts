import { interpolateCividis, rgb } from 'd3'
import type { Paint } from '../kinds.ts'

export type Theme = 'light' | 'dark'
type Named = Exclude<Paint, object>

/** The values behind the custom properties of the same names, for pictures that leave the page. */
const tokens: Record<Theme, Record<Exclude<Named, 'none'>, string> & { groups: string[] }> = {
  light: {
    ink: '#1f2328',
    'ink-2': '#50565e',
    'ink-3': '#646a72',
    edge: '#88857c',
    line: '#dedad1',
    grid: '#ebe8e1',
    mark: '#a9a59b',
    'mark-2': '#d3cfc5',
    surface: '#ffffff',
    sunken: '#f3f1ec',
    groups: ['#0a5fb1', '#c74e00', '#00865d', '#d562a1', '#6f4200', '#2f98c9', '#60636c', '#5e3880']
  },
  dark: {
    ink: '#e8e6e1',
    'ink-2': '#b0b4ba',
    'ink-3': '#979ca3',
    edge: '#757c84',
    line: '#32373d',
    grid: '#272b30',
    mark: '#6d737b',
    'mark-2': '#434950',
    surface: '#1b1e22',
    sunken: '#111315',
    groups: ['#4f8ac6', '#f7891e', '#51bd80', '#ff9dc9', '#ffdf7b', '#b1ecff', '#878787', '#c794ff']
  }
}

/** Blue for less, orange for more; lightness and chroma run from nothing to the end of the ramp. */
const ramps = {
  light: { lightness: [0.965, 0.595], chroma: [0.006, 0.142] },
  dark: { lightness: [0.27, 0.69], chroma: [0.012, 0.125] }
}
const hues = { less: 250, more: 55 }

/** A paint's colour in a theme, as `#rrggbb`; `none` stays `none`. `signed` is clipped at −1 and 1, `count` at 0 and 1. */
export function colourOf(paint: Paint, theme: Theme): string {
  if (paint === 'none') return paint
  if (typeof paint === 'string') return tokens[theme][paint]
  if ('group' in paint) return tokens[theme].groups[paint.group] ?? tokens[theme].edge
  if ('count' in paint) return rgb(interpolateCividis(clamp(paint.count, 0, 1))).formatHex()
  return signed(clamp(paint.signed, -1, 1), theme)
}

/** The same as a CSS value that follows the page's theme by itself. */
export function cssOf(paint: Paint): string {
  if (typeof paint === 'string') return paint === 'none' ? paint : `var(--${paint})`
  if ('group' in paint) return paint.group < 8 ? `var(--s${paint.group + 1})` : 'var(--edge)'
  return `light-dark(${colourOf(paint, 'light')}, ${colourOf(paint, 'dark')})`
}

/** Black or white, whichever stands out more from a paint. */
export function inkOn(paint: Paint, theme: Theme): string {
  const luminance = luminanceOf(colourOf(paint, theme))
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000'
}

/** The digit on a group's disc: white or ink in light, paper in dark, the better of black and white on grey. */
export function inkOnGroup(group: number, theme: Theme): string {
  if (group > 7) return inkOn({ group }, theme)
  if (theme === 'dark') return '#15171a'
  return group === 3 || group === 5 ? '#1f2328' : '#ffffff'
}

/** WCAG's relative luminance of `#rrggbb`. */
export function luminanceOf(hex: string): number {
  const { r, g, b } = rgb(hex)
  const linear = (value: number) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

function signed(value: number, theme: Theme): string {
  const { lightness, chroma } = ramps[theme]
  const t = Math.abs(value)
  return oklchHex(
    lightness[0] + t * (lightness[1] - lightness[0]),
    chroma[0] + t * (chroma[1] - chroma[0]),
    value < 0 ? hues.less : hues.more
  )
}

/** OKLCH to sRGB. Source: Björn Ottosson, A perceptual color space for image processing, 2020. */
function oklchHex(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const gamma = (value: number) =>
    255 * clamp(value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055, 0, 1)
  return rgb(
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  ).formatHex()
}

const clamp = (value: number, low: number, high: number) => (value > low ? (value < high ? value : high) : low)
