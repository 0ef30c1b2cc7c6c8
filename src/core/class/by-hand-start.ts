/**
 * k places on a circle round the middle of a standardised plane, from where a reader takes them on; they come out of no row.
 */
export function byHandStart(k: number): number[][] {
  return Array.from({ length: k }, (_, c) => {
    const turn = (2 * Math.PI * c) / k - Math.PI / 2
    return [round(Math.cos(turn)), round(Math.sin(turn))]
  })
}

const round = (x: number) => Math.round(x * 1000) / 1000
