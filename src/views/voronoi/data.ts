/** Rows and centroids in the plane in which k-means measures distances. */
export interface VoronoiData {
  /** Rows that are drawn, in the plane's units; NaN where missing. */
  x: Float64Array | Float32Array
  y: Float64Array | Float32Array
  xLabel: string
  yLabel: string
  /** What the axes say: value = plane × scale + center; the plane's own units where left out. */
  units?: [{ center: number; scale: number }, { center: number; scale: number }]
  /** Segment of each row; left out while they have none. */
  group?: Uint8Array
  /** Rows that are circled: those that have just changed their segment. */
  circled?: Uint32Array
  centroids: [number, number][]
  /** Earlier places of each centroid, the oldest first. */
  trails?: [number, number][][]
  /** Each centroid's cell is tinted: the places nearest to it. Not where distances have more dimensions than the plane. */
  cells: boolean
  /** The reader can move the centroids. */
  movable?: boolean
  /** What the plane shows at least, so that it stays while centroids move; all rows are in it. */
  domain: { x: [number, number]; y: [number, number] }
  /** Segment and number of each centroid, and how many rows it has; `sizes` left out while there are none. */
  names: string[]
  sizes?: number[]
}
