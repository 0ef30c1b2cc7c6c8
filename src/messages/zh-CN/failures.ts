import { shown } from '../shown.ts'
import type { failures as en } from '../en/failures.ts'
import type { Format, SameAs } from '../types.ts'

type Rule = (values: { limit?: number; options: readonly string[] }, f: Format) => string

/** 参数应满足的条件，按规则代码。 */
const rules: Record<string, Rule> = {
  required: () => '必须给出',
  number: () => '应为数字',
  integer: () => '应为整数',
  'at-least': ({ limit }, f) => `不能小于 ${f.num(limit ?? NaN, 6)}`,
  'at-most': ({ limit }, f) => `不能大于 ${f.num(limit ?? NaN, 6)}`,
  boolean: () => '应为 true 或 false',
  'one-of': ({ options }, f) => `应为以下之一：${f.list(options.slice(0, 20))}`,
  text: () => '应为文本',
  columns: () => '应为列名的列表',
  'by-column': () => '应按列名给出取值',
  terms: () => '应为项的列表，例如 a、a:b、a^2、log(a)',
  order: () => '应为类别的列表，由低到高',
  measures: () => '应为指标的列表',
  'measure-column': () => '的每个指标都应指明一列',
  'measure-value': () => '的占比指标应指明一个取值',
  rows: () => '应为从 0 起的行号列表',
  date: () => '应为日期，例如 2024-01-31'
}

const notARecipe: Record<string, string> = {
  json: '它不是 JSON',
  object: '其中没有对象',
  format: '其格式不是 1',
  names: '缺少领域、配方或表',
  columns: '其中的列不是列名列表',
  seed: '其中的种子不是数字',
  steps: '其中的步骤不是步骤列表'
}

const syntax: Record<string, string> = {
  value: '值、列或函数',
  operator: '运算符，或者到此结束',
  shorter: '嵌套更少的写法'
}

const kindWords: Record<string, string> = {
  number: '数字',
  text: '文本',
  date: '日期',
  boolean: '真或假',
  missing: '空值',
  any: '任意值'
}

export const failures: SameAs<typeof en> = {
  // files
  'failure.empty-file': ({ file = '' }) => `文件至少要有表头和一行数据；${file || '此文件'}是空的。`,
  'failure.empty-file.hint': '请选择其他文件，或连同数据重新保存此文件。',
  'failure.header-only': ({ file = '', columns = 0 }, f) =>
    `表头下面至少要有一行数据；${file || '此文件'}有 ${f.int(columns)} 个列名，没有数据行。`,
  'failure.header-only.hint': '如果第一行就是数据，请用“无表头”选项打开；否则请连同数据重新保存。',
  'failure.binary-file': ({ file = '', looks = '' }) =>
    `文件必须是分隔文本；${file || '此文件'}${looks ? `看起来是 ${looks} 文件` : '含有文本中不会出现的字节'}。`,
  'failure.binary-file.hint': '请在原来的程序中把表另存为 CSV，再打开它。',
  'failure.not-readable': ({ file = '' }) =>
    `浏览器必须能读取文件；读取${file || '此文件'}失败，它可能已被移动、修改或锁定。`,
  'failure.not-readable.hint': '请重新选择文件。',
  'failure.unknown-encoding': ({ encoding }) => `编码必须是浏览器认识的；没有“${encoding}”这种编码。`,
  'failure.unknown-encoding.hint': '请留空以自动检测，或使用 utf-8、utf-16le、gb18030、windows-1252 等标准名称。',
  'failure.damaged-gzip': ({ file = '', reason, unpacked = 0, bytes = 0 }, f) =>
    reason === 'bomb'
      ? `压缩文件解压后最多为原来的 300 倍；${file || '此文件'}只有 ${f.bytes(bytes)}，解压后已超过 ${f.bytes(unpacked)}。`
      : `gzip 文件必须能完整解压；${file || '此文件'}已损坏或不完整。`,
  'failure.damaged-gzip.hint': '请重新下载或压缩，或先解压再打开。',
  'failure.shapes-differ': ({ file, first, columns, expected, place, name, other }, f) =>
    columns !== expected
      ? `一起打开的文件必须有相同的列；${first} 有 ${f.int(expected)} 列，${file} 有 ${f.int(columns)} 列。`
      : `一起打开的文件必须列名和顺序都相同；第 ${f.int(place)} 列在 ${first} 中是“${other}”，在 ${file} 中是“${name}”。`,
  'failure.shapes-differ.hint': '请逐个打开，或统一它们的表头。',
  'failure.too-many-columns': ({ columns, limit }, f) => `表最多有 ${f.int(limit)} 列；此表有 ${f.int(columns)} 列。`,
  'failure.too-many-columns.hint': '请检查分隔符，或把表转置，使列变成行。',
  'failure.field-too-long': ({ line, limit }, f) =>
    `一行最长 ${f.bytes(limit)}；从第 ${f.int(line)} 行开始的这一行更长。`,
  'failure.field-too-long.hint': '请检查该行有没有未闭合的引号，或关闭引号。它也可能不是表格文件。',
  'failure.unknown-format': ({ file = '', format = '' }) =>
    `文件必须是分隔文本（CSV、TSV）；${file || '此文件'}是${format ? ` ${format} 格式` : '其他格式'}。`,
  'failure.unknown-format.hint': '请在原来的程序中把表另存为 CSV，再打开它。',
  'failure.unknown-column': ({ column }) => `列必须是表中已有的；没有名为“${column}”的列。`,
  'failure.unknown-column.hint': ({ columns = [], known = columns }, f) =>
    known.length ? `现有的列：${f.list(known.slice(0, 12))}。` : '请检查写法，包括大小写。',
  'failure.unknown-option': ({ option, value }) =>
    value === undefined ? `没有名为“${option}”的选项。` : `选项“${option}”不能是“${value}”。`,
  'failure.unknown-option.hint': ({ known = [] }, f) =>
    known.length
      ? `可用的选项：${f.list(known)}。`
      : '分隔符和引号各为一个普通字符，小数点为点或逗号，列的类型须是已有的类型。',
  'failure.quota-exceeded': ({ needed, available }, f) =>
    `表必须放得进此浏览器的存储空间；需要 ${f.bytes(needed)}${available === undefined ? '' : `，剩余 ${f.bytes(available)}`}。`,
  'failure.quota-exceeded.hint': '请删除不再需要的表，或只把此表留在内存中。关闭页面之前它一直可用。',
  'failure.no-table': ({ table = '' }) =>
    table ? `表必须已打开或保存在此浏览器中；没有标识为“${table}”的表。` : '必须先打开一张表；现在没有。',
  'failure.no-table.hint': '请打开文件，或在首页选择一张表。',
  'failure.no-sources': '至少要给出一个文件；现在没有。',
  'failure.no-sources.hint': '请选择文件，或把文件拖到页面上。',

  // recipes
  'failure.unknown-domain': ({ domain }) => `领域必须是已有的；没有“${domain}”这个领域。`,
  'failure.unknown-domain.hint': ({ known = [] }, f) => `已有的领域：${f.list(known)}。`,
  'failure.unknown-recipe': ({ recipe, domain }) =>
    `配方必须属于所选领域；${domain ?? '该领域'}没有“${recipe}”这个配方。`,
  'failure.unknown-recipe.hint': ({ known = [] }, f) => `已有的配方：${f.list(known)}。`,
  'failure.unknown-step': ({ kind }) => `步骤必须是已知的种类；没有“${kind}”这种步骤。`,
  'failure.unknown-step.hint': ({ known = [] }, f) => `可用的种类：${f.list(known)}。`,
  'failure.unknown-frame': ({ frame }) => `只能使用 rows 或前面的步骤打开的数据框；没有“${frame}”。`,
  'failure.unknown-frame.hint': ({ known = [] }, f) => `现有：${f.list(known)}。请把打开它的步骤放到前面。`,
  'failure.unknown-parameter': ({ parameter, kind }) =>
    `步骤只接受自己的参数；${kind ?? '此步骤'}没有参数“${parameter}”。`,
  'failure.unknown-parameter.hint': ({ known = [] }, f) =>
    known.length ? `它的参数：${f.list(known)}。` : '它没有参数。',
  'failure.bad-parameter': ({ parameter, rule, value, limit, options = [] }, f) =>
    `参数 ${parameter} ${rules[rule]?.({ limit, options }, f) ?? '的形式不对'}；现在${value === undefined ? '没有给出' : `是“${shown(value)}”`}。`,
  'failure.bad-parameter.hint': ({ parameter }) => `请修改 ${parameter}，或清空它以使用默认值。`,
  'failure.duplicate-step': ({ id }) => `配方中每个步骤的标识都必须不同；“${id}”出现了两次。`,
  'failure.duplicate-step.hint': ({ id }) => `请给第二个步骤换一个标识，例如“${id}-2”。`,
  'failure.missing-role': ({ role, title, table }) =>
    `角色“${title ?? role}”必须有列；没有指定，${table ?? '表'}中也没有合适的列。`,
  'failure.missing-role.hint': ({ columns = [], need }, f) =>
    `${need ?? ''}${columns.length ? `请从中选择：${f.list(columns.slice(0, 12))}。` : '请打开一张有合适列的表。'}`,
  'failure.not-a-recipe': ({ why }) => `文件必须是本页保存的配方；${notARecipe[why ?? ''] ?? '它的形式不对'}。`,
  'failure.not-a-recipe.hint': '请选择用“保存配方”存下的文件。',
  'failure.not-the-same-columns': ({ missing, table }, f) =>
    `表中必须有配方用到的列；${table ?? '此表'}没有 ${f.list(missing)}。`,
  'failure.not-the-same-columns.hint': '请修改文件中的列名，或为各角色另选列。',
  'failure.not-fitted': ({ id, needs }) =>
    needs === undefined
      ? `套用结果时，每个步骤都必须已经拟合；${id ?? '有一步'}没有。`
      : `此步骤需要 ${needs} 的结果，而它没有在前面运行。`,
  'failure.not-fitted.hint': ({ needs }) =>
    needs === undefined ? '请先在原来的表上运行配方。' : `请在此步骤之前加入 ${needs}。`,

  // data
  'failure.no-rows': ({ column, rows, of, where }, f) =>
    column !== undefined
      ? `至少要留下一行；全部 ${f.int(of ?? 0)} 行都被剔除，其中因 ${column} 的最多（${f.int(rows ?? 0)} 行）。`
      : where !== undefined
        ? `至少要留下一行；${f.int(of ?? 0)} 行中没有一行满足“${where}”。`
        : '至少要有一行；现在一行也没有。',
  'failure.no-rows.hint': ({ column }) =>
    column !== undefined
      ? `请把 ${column} 从特征中去掉，或在“清理”步骤中填补缺失值、保留离群值。`
      : '请放宽筛选条件，或打开有数据行的表。',
  'failure.too-few-rows': ({ n, needed }, f) => `此步骤至少需要 ${f.int(needed)} 行；现在只有 ${f.int(n)} 行。`,
  'failure.too-few-rows.hint': '请在前面的步骤中保留更多行，或打开更大的表。',
  'failure.all-missing': ({ column }) => `特征必须有值；${column} 全部缺失。`,
  'failure.all-missing.hint': ({ column }) => `请把 ${column} 从特征中去掉。`,
  'failure.constant-column': ({ column, value }, f) =>
    `这里用到的列必须有变化；${column} 每一行都${value === undefined ? '相同' : `是 ${typeof value === 'number' ? f.num(value) : value}`}。`,
  'failure.constant-column.hint': ({ column }) => `请去掉 ${column}，或保留它取值不同的行。`,
  'failure.no-features': ({ setAside = [], needs }, f) =>
    needs !== undefined
      ? `此步骤使用 ${needs} 的结果，而它没有在前面运行。`
      : setAside.length
        ? `至少要有一个能描述各行的特征；全部都被搁置了：${f.list(setAside.slice(0, 12))}。`
        : '至少要选择一个特征；现在一个也没有。',
  'failure.no-features.hint': ({ needs }) =>
    needs !== undefined
      ? `请在此步骤之前加入 ${needs}，或让它使用特征。`
      : '请选择有变化、不是编号的列。您自己选定的列会原样使用。',
  'failure.not-numeric': ({ column, fn, value, expected }) =>
    fn !== undefined
      ? `${fn} 需要${expected === 'date' ? '日期' : '数字'}；${column} 不是。`
      : value !== undefined
        ? `${column} 是数字列，必须用数字填补；现在是“${value}”。`
        : `此步骤需要数字；${column} 不是。`,
  'failure.not-numeric.hint': ({ column, fn, value }) =>
    value !== undefined
      ? '请给出一个数字，或换一种填补方式。'
      : fn !== undefined
        ? `请为 ${column} 换一个指标，例如计数、不同值个数或众数。`
        : `请在前面加入“编码”步骤，或在表中把 ${column} 改读为数字。`,
  'failure.too-many-levels': ({ column, levels, limit }, f) =>
    `这里的类别最多只能有 ${f.int(limit ?? 0)} 个取值；${column} 有 ${f.int(levels ?? 0)} 个。`,
  'failure.too-many-levels.hint': ({ column }) => `请去掉 ${column}，或用计算列把取值合并。`,
  'failure.missing-values': ({ column, count }, f) =>
    `此步骤要求每一行都有值；${column} 缺失 ${f.int(count ?? 0)} 个。`,
  'failure.missing-values.hint': '请在前面加入“清理”步骤：它会剔除这些行或填补缺失值。',
  'failure.not-finite': ({ column, value, fn, count }, f) =>
    fn !== undefined
      ? `${fn} 要求取值不小于 0；${column} 中有 ${f.num(value ?? NaN)}。`
      : `取值必须是有限的数；${column} 中有 ${f.int(count ?? 1)} 个不是。`,
  'failure.not-finite.hint': ({ fn }) =>
    fn !== undefined ? '请改用可处理负值的 Yeo–Johnson 变换，或不变换此列。' : '请用筛选去掉这些行，或在文件中改正。',
  'failure.k-too-large': ({ k, n }, f) => `k 不能大于行数（${f.int(n)}）；现在是 ${f.int(k)}。`,
  'failure.k-too-large.hint': '请减少分群数。',
  'failure.too-few-segments': ({ k, needed }, f) =>
    `此步骤至少需要 ${f.int(needed ?? 2)} 个分群；现在有 ${f.int(k ?? 0)} 个。`,
  'failure.too-few-segments.hint': '请在 k-means 步骤中增大 k。',
  'failure.bad-start': ({ columns, given }, f) =>
    `起始中心必须对 ${f.int(columns ?? 0)} 个特征各有一个数；其中一个有 ${f.int(given ?? 0)} 个。`,
  'failure.bad-start.hint': '请给出 k 组数字，每组按特征的顺序，每个特征一个。',
  'failure.no-keys': '至少要选择一列来分组；现在没有。',
  'failure.no-keys.hint': '请选择一到两列，以其取值作为各组的名称。',
  'failure.no-measures': '至少要选择一个指标；现在没有。',
  'failure.no-measures.hint': '请选择一列和一种统计量，例如平均值。',

  // formulas and filters
  'failure.formula-syntax': ({ position, expected, found }, f) =>
    `公式第 ${f.int(position)} 个字符处应为${syntax[expected] ?? `“${expected}”`}；现在是${found ? `“${found}”` : '空'}。`,
  'failure.formula-syntax.hint': ({ expected }) =>
    expected === 'shorter' ? '请拆成几个计算列。' : '文本写在引号里；含空格或符号的列名写在方括号里：[年收入]。',
  'failure.formula-unknown': ({ what, name }) =>
    what === 'function' ? `公式只能调用已有的函数；没有“${name}”。` : `公式只能引用表中的列；没有“${name}”这一列。`,
  'failure.formula-unknown.hint': ({ what, nearest }) =>
    nearest !== undefined
      ? `是否想写 ${nearest}？`
      : what === 'function'
        ? '函数列表在公式旁边。'
        : '文本要写在引号里："北区"。',
  'failure.formula-kinds': ({ what, name, expected, found }) =>
    what === 'count'
      ? `${name} 需要 ${expected} 个值；现在有 ${String(found)} 个。`
      : what === 'condition'
        ? `筛选条件对每一行必须为真或假；“${name}”得到的是${kindWords[String(found)] ?? String(found)}。`
        : `${name} 在这里需要${kindWords[expected] ?? expected}；现在是${kindWords[String(found)] ?? String(found)}。`,
  'failure.formula-kinds.hint': ({ what }) =>
    what === 'condition' ? '请与某个值比较，例如 > 0。' : '可以转换：number("12")、text(12)、date("2024-01-31")。',
  'failure.name-taken': ({ name }) => `新列或数据框的名称不能重复；“${name}”已经存在。`,
  'failure.name-taken.hint': '请换一个名称。',
  'failure.bad-name': ({ name }) => (name.trim() === '' ? '名称不能为空。' : `“${name}”不能用作名称。`),
  'failure.bad-name.hint': '请输入名称。',

  // running
  'failure.cancelled': '运行在结束之前被停止。',
  'failure.cancelled.hint': '原有内容没有改变。可以随时重新运行。',
  'failure.worker-died': ({ reason }) =>
    `计算进程意外停止，没有给出结果${reason === undefined ? '' : `（${reason}）`}。`,
  'failure.worker-died.hint': '它已重新启动。请再运行一次；若再次停止，请减少行或列。',
  'failure.device-lost': ({ kind }) =>
    `计算途中失去了设备${kind === undefined ? '' : ` ${kind}`}，而且没有其他设备可用。`,
  'failure.device-lost.hint': '请重新加载页面以再次启动设备。',
  'failure.no-device': ({ kind, reason }) =>
    `设备必须先通过验证才会使用；${kind ?? '没有一个设备'}没有通过${reason === undefined ? '' : `（${reason}）`}。`,
  'failure.no-device.hint': '请从地址中去掉 ?device=，由页面自动选择：webgpu、webgl、simd 或 cpu。',
  'failure.out-of-memory': ({ bytes, limit }, f) =>
    bytes === undefined
      ? '内存不足，无法完成计算。'
      : `计算需要 ${f.bytes(bytes)} 内存，超过了上限 ${f.bytes(limit ?? 0)}。`,
  'failure.out-of-memory.hint': '请关闭其他标签页，减少列，或只取一部分行。',
  'failure.no-result': '只有打开页面之后算出的结果才能保存为表；这个结果不是。',
  'failure.no-result.hint': '请重新运行配方，然后再保存。',
  'failure.unknown-view': ({ view }) => `只能显示结果中已有的视图；没有“${view}”。`,
  'failure.unknown-view.hint': ({ known = [] }, f) => `已有的视图：${f.list(known)}。`,
  'failure.unknown-export': ({ format }) => `导出格式必须是已知的；没有“${format}”。`,
  'failure.unknown-export.hint': ({ known = [] }, f) => `可用的格式：${f.list(known)}。`,
  'failure.not-sealed': ({ open = [] }, f) =>
    `读取文件之前必须封闭页面；${open.length ? `仍然开放：${f.list(open)}` : '现在尚未封闭'}。`,
  'failure.not-sealed.hint': '没有读取任何内容。请重新加载页面，或换一个浏览器。'
}
