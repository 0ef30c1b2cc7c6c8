/** Numbers distinct strings from 0 in order of first appearance. */
export class StringCodes {
  readonly strings: string[] = []
  private readonly known = new Map<string, number>()

  code(text: string): number {
    let code = this.known.get(text)
    if (code === undefined) {
      code = this.strings.push(text) - 1
      this.known.set(text, code)
    }
    return code
  }
}
