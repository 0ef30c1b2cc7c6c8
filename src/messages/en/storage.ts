import type { Catalogue } from '../types.ts'

export const storage = {
  'storage.title': 'What this browser keeps',
  'storage.lead':
    'Tables stay in this browser, on this machine, until you remove them. The files they came from are never changed.',
  'storage.tables': 'Tables',
  'storage.count': ({ count }: { count: number }, f) => `${f.int(count)} ${count === 1 ? 'table' : 'tables'}`,
  'storage.none': 'Nothing is kept',
  'storage.none.text': 'Tables that you open will stand here, with their sizes.',
  'storage.open': 'Open a file',
  'storage.renameOne': ({ name }: { name: string }) => `Rename ${name}`,
  'storage.newName': 'New name',
  'storage.save': 'Save the name',
  'storage.exportOne': ({ name }: { name: string }) => `Export ${name} as CSV`,
  'storage.memory': 'in memory only, gone when the page is closed',
  'storage.opened': ({ when }: { when: string }) => `opened ${when}`,
  'storage.space': 'Space',
  'storage.space.tables': 'Tables kept',
  'storage.space.memory': 'Tables in memory only',
  'storage.space.usage': 'Used by this address in all',
  'storage.space.quota': 'The browser allows about',
  'storage.space.persistent': 'Kept when the disk runs short',
  'storage.space.yes': 'yes',
  'storage.space.no': 'not promised by the browser',
  'storage.erase': 'Erase everything',
  'storage.erase.text':
    'Removes all tables, results, recipes and settings of Benchtop from this browser, and its copy for offline use.',
  'storage.erase.sure': ({ count }: { count: number }, f) =>
    `Erase ${count === 1 ? 'the one table' : `all ${f.int(count)} tables`} and everything made from them? This cannot be undone.`,
  'storage.erase.yes': 'Erase everything now',
  'storage.erase.no': 'Keep it',
  'storage.erase.done': 'Everything was erased.'
} satisfies Catalogue
