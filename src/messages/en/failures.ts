import { shown } from '../shown.ts'
import type { Catalogue, Format } from '../types.ts'

interface OfFile {
  file?: string
  columns?: number
  looks?: string
  format?: string
  reason?: string
  bytes?: number
  unpacked?: number
}
interface UnknownOption {
  option: string
  value?: string | number
  known?: readonly string[]
}
interface Shapes {
  file: string
  first: string
  columns: number
  expected: number
  place: number
  name: string
  other: string
}
interface BadParameter {
  parameter: string
  rule: string
  value?: unknown
  limit?: number
  options?: readonly string[]
}
interface MissingRole {
  role: string
  /** In words, as the domain says it. */
  title?: string
  need?: string
  table?: string
  columns?: string[]
}
interface NoRows {
  column?: string
  rows?: number
  of?: number
  where?: string
}
interface NotNumeric {
  column: string
  fn?: string
  value?: string
  expected?: string
}
interface NotFinite {
  column: string
  value?: number
  fn?: string
  count?: number
}
interface FormulaSyntax {
  position: number
  expected: string
  found?: string
}
interface FormulaUnknown {
  what: string
  name: string
  nearest?: string
}
interface FormulaKinds {
  what: string
  name: string
  expected: string
  found: string | number
}

type Rule = (values: { limit?: number; options: readonly string[] }, f: Format) => string

/** What a parameter must be, by the code of its rule. */
const rules: Record<string, Rule> = {
  required: () => 'given',
  number: () => 'a number',
  integer: () => 'a whole number',
  'at-least': ({ limit }, f) => `at least ${f.num(limit ?? NaN, 6)}`,
  'at-most': ({ limit }, f) => `at most ${f.num(limit ?? NaN, 6)}`,
  boolean: () => 'true or false',
  'one-of': ({ options }, f) => `one of ${f.list(options.slice(0, 20))}`,
  text: () => 'text',
  columns: () => 'a list of column names',
  'by-column': () => 'a value by column name',
  terms: () => 'a list of terms such as a, a:b, a^2, log(a)',
  order: () => 'a list of levels, lowest first',
  measures: () => 'a list of measures',
  'measure-column': () => 'measures that each name a column',
  'measure-value': () => 'shares that each name a value',
  rows: () => 'a list of row numbers from 0',
  date: () => 'a date such as 2024-01-31'
}

const notARecipe: Record<string, string> = {
  json: 'it is no JSON',
  object: 'it holds no object',
  format: 'its format is not 1',
  names: 'its domain, recipe or table is missing',
  columns: 'its columns are no lists of names',
  seed: 'its seed is no number',
  steps: 'its steps are no list of steps'
}

const syntax: Record<string, string> = {
  value: 'a value, a column or a function',
  operator: 'an operator or the end',
  shorter: 'something less deeply nested'
}

const kindWords: Record<string, string> = {
  number: 'a number',
  text: 'text',
  date: 'a date',
  boolean: 'true or false',
  missing: 'nothing',
  any: 'anything'
}

export const failures = {
  // files
  'failure.empty-file': ({ file = '' }: OfFile) =>
    `A file must hold at least a header and a row; ${file || 'this one'} is empty.`,
  'failure.empty-file.hint': 'Choose another file, or save this one again with its rows.',
  'failure.header-only': ({ file = '', columns = 0 }: OfFile, f) =>
    `There must be a row below the header; ${file || 'the file'} has ${f.int(columns)} column ${columns === 1 ? 'name' : 'names'} and no rows.`,
  'failure.header-only.hint':
    'If its first line is data, open it with the option “no header”; else save it again with its rows.',
  'failure.binary-file': ({ file = '', looks = '' }: OfFile) =>
    `The file must be delimited text; ${file || 'this one'} ${looks ? `looks like ${looks}` : 'holds bytes that no text has'}.`,
  'failure.binary-file.hint': 'Save the table as CSV in the program it comes from, and open that.',
  'failure.not-readable': ({ file = '' }: OfFile) =>
    `The browser must be able to read the file; reading ${file || 'it'} failed. It may have been moved, changed or locked.`,
  'failure.not-readable.hint': 'Choose the file again.',
  'failure.unknown-encoding': ({ encoding }: { encoding: string }) =>
    `The encoding must be one the browser knows; “${encoding}” is none.`,
  'failure.unknown-encoding.hint':
    'Leave it out to have it detected, or use utf-8, utf-16le, gb18030, windows-1252 or another standard name.',
  'failure.damaged-gzip': ({ file = '', reason, unpacked = 0, bytes = 0 }: OfFile, f) =>
    reason === 'bomb'
      ? `A packed file may grow at most 300 times; ${file || 'this one'} has ${f.bytes(bytes)} and grew to over ${f.bytes(unpacked)}.`
      : `A gzip file must unpack to its end; ${file || 'this one'} is damaged or cut off.`,
  'failure.damaged-gzip.hint': 'Fetch or pack the file again, or unpack it first and open what comes out.',
  'failure.shapes-differ': ({ file, first, columns, expected, place, name, other }: Shapes, f) =>
    columns !== expected
      ? `Files opened together must have the same columns; ${first} has ${f.int(expected)}, ${file} has ${f.int(columns)}.`
      : `Files opened together must have the same columns in the same order; column ${f.int(place)} is “${other}” in ${first} and “${name}” in ${file}.`,
  'failure.shapes-differ.hint': 'Open the files one by one, or give them the same header.',
  'failure.too-many-columns': ({ columns, limit }: { columns: number; limit: number; file?: string }, f) =>
    `A table may have at most ${f.int(limit)} columns; this one has ${f.int(columns)}.`,
  'failure.too-many-columns.hint': 'Check the delimiter, or turn the table so that its columns become rows.',
  'failure.field-too-long': ({ line, limit }: { file?: string; line: number; limit: number }, f) =>
    `A row may be at most ${f.bytes(limit)} long; the one that begins on line ${f.int(line)} is longer.`,
  'failure.field-too-long.hint':
    'Look for a quote that never closes on that line, or turn quotes off. The file may also be no table.',
  'failure.unknown-format': ({ file = '', format = '' }: OfFile) =>
    `The file must be delimited text (CSV, TSV); ${file || 'this one'} is ${format || 'of another format'}.`,
  'failure.unknown-format.hint': 'Save the table as CSV in the program it comes from, and open that.',
  'failure.unknown-column': ({ column }: { column: string; columns?: readonly string[]; known?: readonly string[] }) =>
    `A column must be one of the table's; there is none called “${column}”.`,
  'failure.unknown-column.hint': (
    { columns = [], known = columns }: { column: string; columns?: readonly string[]; known?: readonly string[] },
    f
  ) => (known.length ? `There are: ${f.list(known.slice(0, 12))}.` : 'Check its spelling, capitals included.'),
  'failure.unknown-option': ({ option, value }: UnknownOption) =>
    value === undefined ? `There is no option called “${option}”.` : `The option “${option}” can’t be “${value}”.`,
  'failure.unknown-option.hint': ({ known = [] }: UnknownOption, f) =>
    known.length
      ? `There are: ${f.list(known)}.`
      : 'Delimiter and quote are one plain character each, the decimal sign is a point or a comma, kinds are those a column can have.',
  'failure.quota-exceeded': ({ needed, available }: { needed: number; available?: number }, f) =>
    `The table must fit into this browser's storage; it needs ${f.bytes(needed)}${available === undefined ? '' : ` and ${f.bytes(available)} are free`}.`,
  'failure.quota-exceeded.hint':
    'Remove tables you no longer need, or keep this one in memory only. It stays open until the page is closed.',
  'failure.no-table': ({ table = '' }: { table?: string; known?: readonly string[] }) =>
    table
      ? `The table must be open or kept in this browser; there is none with the id “${table}”.`
      : 'A table must be open; there is none.',
  'failure.no-table.hint': 'Open a file, or choose a table on the start page.',
  'failure.no-sources': 'At least one file must be given; there is none.',
  'failure.no-sources.hint': 'Choose a file, or drop one on the page.',

  // recipes
  'failure.unknown-domain': ({ domain }: { domain: string; known?: string[] }) =>
    `A domain must be one of those there are; there is none called “${domain}”.`,
  'failure.unknown-domain.hint': ({ known = [] }: { domain: string; known?: string[] }, f) =>
    `There are: ${f.list(known)}.`,
  'failure.unknown-recipe': ({ recipe, domain }: { recipe: string; domain?: string; known?: string[] }) =>
    `A recipe must be one of its domain's; ${domain ?? 'the domain'} has none called “${recipe}”.`,
  'failure.unknown-recipe.hint': ({ known = [] }: { recipe: string; domain?: string; known?: string[] }, f) =>
    `There are: ${f.list(known)}.`,
  'failure.unknown-step': ({ kind }: { kind: string; known?: string[] }) =>
    `A step must be of a known kind; got “${kind}”.`,
  'failure.unknown-step.hint': ({ known = [] }: { kind: string; known?: string[] }, f) =>
    `Use one of: ${f.list(known)}.`,
  'failure.unknown-frame': ({ frame }: { frame: string; known?: string[] }) =>
    `A frame must be “rows” or one that an earlier step opens; got “${frame}”.`,
  'failure.unknown-frame.hint': ({ known = [] }: { frame: string; known?: string[] }, f) =>
    `There are: ${f.list(known)}. Put the step that opens it before.`,
  'failure.unknown-parameter': ({ parameter, kind }: { parameter: string; kind?: string; known?: string[] }) =>
    `A step takes only its own parameters; ${kind ?? 'this step'} has none called “${parameter}”.`,
  'failure.unknown-parameter.hint': ({ known = [] }: { parameter: string; kind?: string; known?: string[] }, f) =>
    known.length ? `It takes: ${f.list(known)}.` : 'It takes none.',
  'failure.bad-parameter': ({ parameter, rule, value, limit, options = [] }: BadParameter, f) =>
    `${parameter} must be ${rules[rule]?.({ limit, options }, f) ?? 'of another form'}; got ${value === undefined ? 'nothing' : `“${shown(value)}”`}.`,
  'failure.bad-parameter.hint': ({ parameter }: { parameter: string }) =>
    `Change ${parameter}, or clear it to use its default.`,
  'failure.duplicate-step': ({ id }: { id: string }) =>
    `Each step of a recipe must have an id of its own; “${id}” stands twice.`,
  'failure.duplicate-step.hint': ({ id }: { id: string }) => `Give the second one another id, such as “${id}-2”.`,
  'failure.missing-role': ({ role, title, table }: MissingRole) =>
    `The role “${title ?? role}” must have a column; none was named, and no column of ${table ?? 'the table'} fits it.`,
  'failure.missing-role.hint': ({ columns = [], need }: MissingRole, f) =>
    `${need ? `${need} ` : ''}${columns.length ? `Choose one of: ${f.list(columns.slice(0, 12))}.` : 'Open a table with a fitting column.'}`,
  'failure.not-a-recipe': ({ why }: { why?: string }) =>
    `The file must be a recipe saved by this page; ${notARecipe[why ?? ''] ?? 'it has another form'}.`,
  'failure.not-a-recipe.hint': 'Choose a file that was saved with “Save recipe”.',
  'failure.not-the-same-columns': ({ missing, table }: { missing: string[]; table?: string }, f) =>
    `The table must have the columns the recipe was made for; ${table ?? 'it'} has no ${f.list(missing)}.`,
  'failure.not-the-same-columns.hint': 'Rename the columns in the file, or choose other columns for the roles.',
  'failure.not-fitted': ({ id, needs }: { id?: string; needs?: string }) =>
    needs === undefined
      ? `To apply a result, each of its steps must have been fitted; ${id ?? 'one'} was not.`
      : `This step needs the result of ${needs}, which did not run before it.`,
  'failure.not-fitted.hint': ({ needs }: { id?: string; needs?: string }) =>
    needs === undefined ? 'Run the recipe on its own table first.' : `Add ${needs} before this step.`,

  // data
  'failure.no-rows': ({ column, rows, of, where }: NoRows, f) =>
    column !== undefined
      ? of === 1
        ? `At least one row must be left; the only one was left out, for ${column}.`
        : `At least one row must be left; all ${f.int(of ?? 0)} were left out, most for ${column} (${f.int(rows ?? 0)}).`
      : where !== undefined
        ? `At least one row must be left; none of ${f.int(of ?? 0)} passes “${where}”.`
        : 'There must be at least one row; there is none.',
  'failure.no-rows.hint': ({ column }: NoRows) =>
    column !== undefined
      ? `Leave ${column} out of the features, or fill in missing values and keep outliers in the step Clean.`
      : 'Loosen the filter, or open a table with rows.',
  'failure.too-few-rows': ({ n, needed }: { n: number; needed: number }, f) =>
    `This step needs at least ${f.int(needed)} rows; there ${n === 1 ? 'is' : 'are'} ${f.int(n)}.`,
  'failure.too-few-rows.hint': 'Keep more rows in the steps before, or open a larger table.',
  'failure.all-missing': ({ column }: { column: string; count?: number }) =>
    `A feature must have values; all of ${column} are missing.`,
  'failure.all-missing.hint': ({ column }: { column: string; count?: number }) =>
    `Leave ${column} out of the features.`,
  'failure.constant-column': ({ column, value }: { column: string; value?: number | string; rows?: number }, f) =>
    `A column must vary to be used here; ${column} is ${typeof value === 'number' ? f.num(value) : (value ?? 'the same')} in every row.`,
  'failure.constant-column.hint': ({ column }: { column: string; value?: number | string; rows?: number }) =>
    `Leave ${column} out, or keep rows in which it differs.`,
  'failure.no-features': ({ setAside = [], needs }: { setAside?: string[]; needs?: string }, f) =>
    needs !== undefined
      ? `This step works on what ${needs} gives, and ${needs} did not run before it.`
      : setAside.length
        ? `At least one feature must describe the rows; all were set aside: ${f.list(setAside.slice(0, 12))}.`
        : 'At least one feature must be chosen; there is none.',
  'failure.no-features.hint': ({ needs }: { setAside?: string[]; needs?: string }) =>
    needs !== undefined
      ? `Add ${needs} before this step, or let it work on the features.`
      : 'Choose columns that vary and are no ids. A column you choose yourself is used as it is.',
  'failure.not-numeric': ({ column, fn, value, expected }: NotNumeric) =>
    fn !== undefined
      ? `${fn} needs ${expected === 'date' ? 'dates' : 'numbers'}; ${column} holds none.`
      : value !== undefined
        ? `${column} holds numbers and must be filled with one; got “${value}”.`
        : `This step needs numbers; ${column} holds none.`,
  'failure.not-numeric.hint': ({ column, fn, value }: NotNumeric) =>
    value !== undefined
      ? 'Give a number, or choose another way to fill missing values.'
      : fn !== undefined
        ? `Choose another figure for ${column}, such as count, distinct or mode.`
        : `Add the step Encode before it, or read ${column} as a number in the table.`,
  'failure.too-many-levels': ({ column, levels, limit }: { column: string; levels?: number; limit?: number }, f) =>
    `A category must have at most ${f.int(limit ?? 0)} levels here; ${column} has ${f.int(levels ?? 0)}.`,
  'failure.too-many-levels.hint': ({ column }: { column: string; levels?: number; limit?: number }) =>
    `Leave ${column} out, or put its levels together with a computed column.`,
  'failure.missing-values': ({ column, count }: { column: string; count?: number }, f) =>
    `This step needs a value in every row; ${column} has ${f.int(count ?? 0)} missing.`,
  'failure.missing-values.hint': 'Add the step Clean before it: it leaves such rows out or fills them in.',
  'failure.not-finite': ({ column, value, fn, count }: NotFinite, f) =>
    fn !== undefined
      ? `${fn} needs values of 0 or more; ${column} has ${f.num(value ?? NaN)}.`
      : `Values must be finite; ${column} has ${f.int(count ?? 1)} that ${count === 1 ? 'is' : 'are'} not.`,
  'failure.not-finite.hint': ({ fn }: NotFinite) =>
    fn !== undefined
      ? 'Use Yeo–Johnson, which takes negative values, or leave the column as it is.'
      : 'Leave such rows out with a filter, or correct them in the file.',
  'failure.k-too-large': ({ k, n }: { k: number; n: number }, f) =>
    `k must be at most the number of rows (${f.int(n)}); got ${f.int(k)}.`,
  'failure.k-too-large.hint': 'Choose fewer segments.',
  'failure.too-few-segments': ({ k, needed }: { k?: number; needed?: number }, f) =>
    `This step needs at least ${f.int(needed ?? 2)} segments; there ${k === 1 ? 'is' : 'are'} ${f.int(k ?? 0)}.`,
  'failure.too-few-segments.hint': 'Raise k in the step k-means.',
  'failure.bad-start': ({ columns, given }: { columns?: number; given?: number }, f) =>
    `A start centroid must have a number for each of ${f.int(columns ?? 0)} features; one has ${f.int(given ?? 0)}.`,
  'failure.bad-start.hint': 'Give k lists of numbers, one a feature and in the order of the features.',
  'failure.no-keys': 'At least one column must be chosen to group by; there is none.',
  'failure.no-keys.hint': 'Choose one or two columns whose values name the groups.',
  'failure.no-measures': 'At least one measure must be chosen; there is none.',
  'failure.no-measures.hint': 'Choose a column and a figure, such as its mean.',

  // formulas and filters
  'failure.formula-syntax': ({ position, expected, found }: FormulaSyntax, f) =>
    `At position ${f.int(position)} of the formula ${syntax[expected] ?? `“${expected}”`} must stand; there is ${found ? `“${found}”` : 'nothing'}.`,
  'failure.formula-syntax.hint': ({ expected }: FormulaSyntax) =>
    expected === 'shorter'
      ? 'Split it into several computed columns.'
      : 'Text stands in quotes, a column name with spaces or signs in square brackets: [Annual income].',
  'failure.formula-unknown': ({ what, name }: FormulaUnknown) =>
    what === 'function'
      ? `A formula may call only the functions there are; there is none called “${name}”.`
      : `A formula may name only columns of the table; there is none called “${name}”.`,
  'failure.formula-unknown.hint': ({ what, nearest }: FormulaUnknown) =>
    nearest !== undefined
      ? `Did you mean ${nearest}?`
      : what === 'function'
        ? 'The list of functions stands beside the formula.'
        : 'Text stands in quotes: "north".',
  'failure.formula-kinds': ({ what, name, expected, found }: FormulaKinds) =>
    what === 'count'
      ? `${name} takes ${expected} ${expected === '1' ? 'value' : 'values'}; got ${String(found)}.`
      : what === 'condition'
        ? `A filter must be true or false in each row; “${name}” gives ${kindWords[String(found)] ?? String(found)}.`
        : `${name} takes ${kindWords[expected] ?? expected} here; got ${kindWords[String(found)] ?? String(found)}.`,
  'failure.formula-kinds.hint': ({ what }: FormulaKinds) =>
    what === 'condition'
      ? 'Compare it with something, for example > 0.'
      : 'Change one into the other: number("12"), text(12), date("2024-01-31").',
  'failure.name-taken': ({ name }: { name: string }) =>
    `A new column or frame must have a name of its own; “${name}” is there already.`,
  'failure.name-taken.hint': 'Choose another name.',
  'failure.bad-name': ({ name }: { name: string }) =>
    name.trim() === '' ? 'A name must have at least one sign; it is empty.' : `“${name}” can’t be a name.`,
  'failure.bad-name.hint': 'Type a name.',

  // running
  'failure.cancelled': 'The run was stopped before its end.',
  'failure.cancelled.hint': 'What was there before is unchanged. Run it again when you like.',
  'failure.worker-died': ({ reason }: { reason?: string }) =>
    `The work must end with an answer; the process that did it stopped${reason === undefined ? '' : ` (${reason})`}.`,
  'failure.worker-died.hint': 'It was started again. Run it once more; with fewer rows or columns if it stops again.',
  'failure.device-lost': ({ kind }: { kind?: string }) =>
    `The device must stay until the work is done; ${kind ?? 'it'} was lost, and no other is left.`,
  'failure.device-lost.hint': 'Reload the page to start the device again.',
  'failure.no-device': ({ kind, reason }: { kind?: string; reason?: string }) =>
    `A device must prove itself before it is used; ${kind ?? 'none'} did not${reason === undefined ? '' : ` (${reason})`}.`,
  'failure.no-device.hint': 'Remove ?device= from the address to let the page choose: webgpu, webgl, simd or cpu.',
  'failure.out-of-memory': ({ bytes, limit }: { bytes?: number; limit?: number }, f) =>
    bytes === undefined
      ? 'The work must fit into memory; it does not.'
      : `The work must fit into ${f.bytes(limit ?? 0)} of memory; it needs ${f.bytes(bytes)}.`,
  'failure.out-of-memory.hint': 'Close other tabs, use fewer columns, or work on a sample of the rows.',
  'failure.no-result':
    'A result must have been computed since the page was opened to be kept as a table; this one was not.',
  'failure.no-result.hint': 'Run the recipe again, then keep it.',
  'failure.unknown-view': ({ view }: { view: string; known?: string[] }) =>
    `A view must be one of the result's; there is none called “${view}”.`,
  'failure.unknown-view.hint': ({ known = [] }: { view: string; known?: string[] }, f) =>
    `There are: ${f.list(known)}.`,
  'failure.unknown-export': ({ format }: { format: string; known?: string[] }) =>
    `An export must be of a known format; got “${format}”.`,
  'failure.unknown-export.hint': ({ known = [] }: { format: string; known?: string[] }, f) =>
    `Use one of: ${f.list(known)}.`,
  'failure.not-sealed': ({ open = [] }: { open?: string[] }, f) =>
    `The page must be sealed before a file is read; ${open.length ? `still open: ${f.list(open)}` : 'it is not'}.`,
  'failure.not-sealed.hint': 'Nothing was read. Reload the page, or use another browser.'
} satisfies Catalogue
