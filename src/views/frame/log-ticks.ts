import { ticks } from 'd3'

/** Values for the ticks of a logarithmic axis: 1, 2 and 5 in each decade, else only decades; plain steps where that leaves fewer than two. */
export function logTicks(low: number, high: number, count: number): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))]
  const decades = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const of = (parts: number[], powers: number[]) =>
    powers.flatMap((power) => parts.map((part) => Number(`${part}e${power}`))).filter((v) => v >= low && v <= high)
  const fine = of([1, 2, 5], decades)
  if (fine.length < 2) return ticks(low, high, Math.min(3, count)).filter((value) => value > 0)
  if (fine.length <= count) return fine
  const whole = of([1], decades)
  const each = Math.max(1, Math.ceil(whole.length / count))
  return whole.length > 1 ? whole.filter((value) => Math.round(Math.log10(value)) % each === 0) : fine.slice(-count)
}
