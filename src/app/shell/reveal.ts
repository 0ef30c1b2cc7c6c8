/** Scrolls an element into sight, once the page that holds it stands. Gives up after two seconds. */
export function reveal(id: string, tries = 20): void {
  const found = document.getElementById(id)
  if (found) found.scrollIntoView({ block: 'nearest' })
  else if (tries > 0) setTimeout(() => reveal(id, tries - 1), 100)
}
