/** A column's name as one would say it: `avg_basket` → `avg basket`. */
export function readable(name: string): string {
  return name.replaceAll('_', ' ').replace(/\s+/g, ' ').trim()
}
