import type { Catalogue, Format } from '../types.ts'
import { capital, rows } from './words.ts'

export const dataMining = {
  'data-mining.title': 'Data analysis and mining',
  'data-mining.question': 'Which groups of customers are there?',
  'data-mining.role.features': 'Features',
  'data-mining.role.label': 'Label to compare with',
  'data-mining.role.keys': 'Group by',
  'data-mining.role.measures': 'Measures',
  'data-mining.recipe.choose-k': 'Choose k',
  'data-mining.recipe.group-by': 'Group by',
  'data-mining.recipe.profile': 'Profile',
  'data-mining.missing': 'missing',
  'data-mining.view.group-by.title': (
    { group, measure, value }: { group: string; measure: string; value: number },
    f: Format
  ) => `${group} has the highest ${measure}: ${f.num(value)}`,
  'data-mining.view.group-by.map': ({ measure, down, across }: { measure: string; down: string; across: string }) =>
    `${capital(measure)} by ${down} and ${across}`,
  'data-mining.view.group-by.text': ({ groups, key, n }: { groups: number; key: string; n: number }, f: Format) =>
    `${groups} ${groups === 1 ? 'group' : 'groups'} by ${key}, from ${rows(n, f)}.`,
  'data-mining.finding.groups': (
    { measure, top, high, bottom, low }: { measure: string; top: string; high: number; bottom: string; low: number },
    f: Format
  ) => `${capital(measure)} is highest for ${top} (${f.num(high)}) and lowest for ${bottom} (${f.num(low)}).`
} satisfies Catalogue
