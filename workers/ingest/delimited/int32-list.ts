/** A growing list of 32-bit integers. */
export class Int32List {
  length = 0
  private held = new Int32Array(64)

  push(value: number): void {
    if (this.length === this.held.length) {
      const larger = new Int32Array(this.held.length * 2)
      larger.set(this.held)
      this.held = larger
    }
    this.held[this.length++] = value
  }

  at(i: number): number {
    return this.held[i]
  }
}
