import type { warnings as en } from '../en/warnings.ts'
import type { SameAs } from '../types.ts'

const kinds: Record<string, string> = {
  integer: '整数',
  number: '数值',
  boolean: '是或否',
  date: '日期',
  datetime: '日期时间'
}
const signs: Record<string, string> = { ',': '逗号', ';': '分号', '\t': '制表符', '|': '竖线' }

export const warnings: SameAs<typeof en> = {
  'warning.short-rows': ({ count, line = 0, width = 0 }, f) =>
    `${f.int(count)} 行不足 ${f.int(width)} 个单元格，首见于第 ${f.int(line)} 行；不足的部分按缺失处理。`,
  'warning.long-rows': ({ count, line = 0, width = 0 }, f) =>
    `${f.int(count)} 行超过 ${f.int(width)} 个单元格，首见于第 ${f.int(line)} 行；多出的单元格没有读入。`,
  'warning.blank-lines': ({ count, line = 0 }, f) => `跳过了 ${f.int(count)} 个空行，首见于第 ${f.int(line)} 行。`,
  'warning.stray-quotes': ({ count, line = 0 }, f) =>
    `${f.int(count)} 行有位置不当的引号，首见于第 ${f.int(line)} 行；已按普通字符读入。`,
  'warning.unclosed-quote': ({ count, line = 0 }, f) =>
    `${f.int(count)} 个引号没有闭合，首见于第 ${f.int(line)} 行；已按普通字符读入。`,
  'warning.quoting-off': ({ line = 0 }, f) =>
    `此制表符分隔文件第 ${f.int(line)} 行的引号不成对，引号都按普通字符读入。`,
  'warning.replaced-bytes': ({ count, line = 0 }, f) =>
    `${f.int(count)} 个字符不符合编码，首见于第 ${f.int(line)} 行，显示为 \ufffd。如果编码判断有误，请指定编码。`,
  'warning.duplicate-names': ({ names }, f) => `列名重复，已加上编号：${f.list(names.slice(0, 12))}。`,
  'warning.empty-names': ({ names }, f) => `没有名称的列已按位置命名：${f.list(names.slice(0, 12))}。`,
  'warning.reserved-names': ({ names }, f) =>
    `列名在 JavaScript 中有特殊含义，已原样保留：${f.list(names.slice(0, 12))}。`,
  'warning.duplicate-rows': ({ count }, f) => `${f.int(count)} 行与前面的某一行完全相同。`,
  'warning.misfits': ({ column, kind, count, texts = [] }, f) =>
    `${column} 有 ${f.int(count)} 个单元格不是${kinds[kind] ?? kind}，按缺失处理：${f.list(texts.map((text) => `“${text}”`))}${count > texts.length ? '……' : '。'}`,
  'warning.constant': ({ column, value = '' }) => `${column} 在每一行的值都相同：${value}。`,
  'warning.all-missing': ({ column }) => `${column} 在每一行都缺失。`,
  'warning.ambiguous-dates': ({ column, notation = '' }) =>
    `${column} 的日期既可按日在前也可按月在前来读；已按月在前读入（${notation}）。`,
  'warning.no-header': '第一行看起来是数据，各列已按位置命名。',
  'warning.delimiter-guessed': ({ delimiter }) =>
    `各行的单元格数不一致；已把${signs[delimiter] ?? delimiter}当作分隔符。`,
  'warning.mixed-line-ends': ({ count }, f) =>
    `${f.int(count)} 行的换行符（LF、CR 或 CRLF）与其他行不同；所有行都已读入。`,
  'warning.null-bytes': ({ count, line = 0 }, f) => `略去了 ${f.int(count)} 个零字节，首见于第 ${f.int(line)} 行。`,
  'warning.id-like': ({ column, distinct }, f) =>
    `${column} 看起来是标识（${f.int(distinct)} 个不同的值），除非您选用，分析时不使用。`,
  'warning.leading-zeros': ({ column }) => `${column} 有以零开头的整数，因此按文本保留。`,
  'warning.long-digits': ({ column }) => `${column} 有超过 15 位的整数，数值无法准确保存，因此按文本保留。`,
  'warning.appended': ({ files, rows }, f) => `合并了 ${f.int(files)} 个文件，共 ${f.int(rows)} 行。`
}
