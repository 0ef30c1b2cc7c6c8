import type { classByHand as en } from '../en/class-by-hand.ts'
import type { SameAs } from '../types.ts'

export const classByHand: SameAs<typeof en> = {
  'axis.angle': '轴的角度',
  'axis.along': '沿轴的方差',
  'axis.across': '垂直于轴的方差',
  'axis.handle': ({ angle, share }, f) =>
    `轴在 ${f.fixed(angle, 1)}°，沿轴的方差占 ${f.percent(share)}。方向键每次转 1°，按住 Shift 转 10°。`,
  'line-fit.row': '行',
  'line-fit.residual': '残差',
  'line-fit.leverage': '杠杆值',
  'line-fit.cooks': '库克距离',
  'line-fit.end': ({ end, y }, f) => `直线${end ? '右' : '左'}端，位于 ${f.num(y)}`,
  'line-fit.point': ({ row, x, y }, f) => `第 ${f.int(row)} 行，位于 ${f.num(x)} 与 ${f.num(y)}`,
  'line-fit.mean-leverage': ({ mean }, f) => `竖条：杠杆值，平均 ${f.num(mean)}`,

  'failure.too-few-columns': ({ table, there }, f) =>
    `这里需要两列有变化的数值；${table} ${there === 0 ? '一列也没有' : `只有 ${f.int(there)} 列`}。`,
  'failure.too-few-columns.hint': '请打开别的表，或在表格页把某一列读作数值。',
  'by-hand.along': '横轴',
  'by-hand.up': '纵轴',
  'by-hand.columns': '列',
  'by-hand.more-columns': ({ chosen }, f) => (chosen ? `更多列（${f.int(chosen)}）` : '更多列'),
  'by-hand.k': '群数 k',
  'by-hand.k.fewer': '少一群',
  'by-hand.k.more': '多一群',
  'by-hand.reset': '重新开始',
  'by-hand.segment': ({ segment }) => `第 ${segment} 群`,
  'by-hand.in-deviations': ({ name }) => `${name}，距均值的标准差数`,
  'by-hand.missing': ({ missing }, f) => `有 ${f.int(missing)} 行在所选的某一列没有值，未计入。`,

  'by-hand.pca.note': ({ share }, f) => `沿轴的方差占 ${f.percent(share)}`,
  'by-hand.pca.total': '两者之和',
  'by-hand.pca.snap': '转到最佳的轴',
  'by-hand.pca.scaled': '标准化',
  'by-hand.pca.rows.title': ({ x, y }) => `${x} 与 ${y} 在一个平面上展开`,
  'by-hand.pca.rows.sentence': ({ n, scaled }, f) =>
    `${f.int(n)} 行，${scaled ? '每列以距均值的标准差数为单位' : '用各自的单位'}。圆圈是全体的均值。`,
  'by-hand.pca.rows.text': ({ total, scaled }, f) =>
    scaled
      ? `标准化之后每列的方差都是 1，合计 ${f.num(total)}。`
      : `两列的方差合计 ${f.num(total)}。两列的一个单位画得一样长。`,
  'by-hand.pca.rows.question': '过均值的直线里，各行沿哪一条散得最开？',
  'by-hand.pca.rows.answer': ({ r, best }, f) =>
    best === undefined
      ? '没有哪一条更开：各个方向的离散程度相同。'
      : `沿 ${f.fixed(best, 0)}° 的那一条。两列的相关系数 r = ${f.num(r, 2)}，所以点云向右${r < 0 ? '下' : '上'}倾斜。`,
  'by-hand.pca.axis.title': ({ share }, f) => `这条轴留住了 ${f.percent(share)} 的方差`,
  'by-hand.pca.axis.sentence': ({ feet }, f) =>
    `拖动手柄，或用方向键转动。画出了 ${f.int(feet)} 行的垂足，看它们落在轴上何处。`,
  'by-hand.pca.axis.text': '每一行垂直移到轴上。垂足散得越开，一个数就越能说出各行的差别。',
  'by-hand.pca.axis.question': '转动时沿轴的方差在变。两者之和也会变吗？',
  'by-hand.pca.axis.answer':
    '不会。按勾股定理，每一行到均值距离的平方，等于沿轴的一份加上垂直的一份，轴在哪个方向都一样。',
  'by-hand.pca.sum.title': ({ along, across, total }, f) =>
    `沿轴 ${f.num(along)}，垂直 ${f.num(across)}，任何角度合计都是 ${f.num(total)}`,
  'by-hand.pca.sum.sentence': '曲线是沿轴的方差随角度的变化，虚线是最高处。',
  'by-hand.pca.sum.text': '沿轴留得最多，就是垂直方向丢得最少：散得最开的方向，垂线最短。',
  'by-hand.pca.sum.question': '曲线在哪个角度最高？',
  'by-hand.pca.sum.answer': ({ best }, f) =>
    best === undefined ? '没有最高处：曲线是平的。' : `在 ${f.fixed(best, 1)}°。相距 3° 以内时，手柄会自动吸附。`,
  'by-hand.pca.best.title': ({ share }, f) => `最佳的轴就是第一主成分，占 ${f.percent(share)}`,
  'by-hand.pca.best.away': ({ share, first, total }, f) =>
    `你的轴占 ${f.percent(share)}，第一主成分占 ${f.percent(first / total)}`,
  'by-hand.pca.best.sentence': ({ first }, f) => `本页的 PCA 算得特征值 ${f.num(first, 4)}，即沿第一主成分的方差。`,
  'by-hand.pca.best.text': ({ along, first }, f) => `手动 ${f.num(along, 4)}，PCA ${f.num(first, 4)}。`,
  'by-hand.pca.best.loadings': ({ loadings }, f) =>
    `它的方向是${f.list(loadings.map(({ name, value }) => `${f.num(value)} 份 ${name}`))}，这就是载荷。`,
  'by-hand.pca.best.question': '还剩下什么给第二条轴？',
  'by-hand.pca.best.answer': ({ total, first }, f) =>
    `垂直于第一条轴的全部方差：${f.num(total - first)}。平面上与它垂直的方向只有一个。`,
  'by-hand.pca.second.title': ({ second, total }, f) => `第二主成分与它垂直，占其余的 ${f.percent(second / total)}`,
  'by-hand.pca.second.sentence': ({ first, second }, f) =>
    `特征值 ${f.num(first, 4)} 与 ${f.num(second, 4)}；虚线轴是第二主成分。`,
  'by-hand.pca.second.text': ({ total }, f) =>
    `列更多时也是这样：每个后面的主成分取剩余中散得最开的方向，全部相加等于总方差，这里是 ${f.num(total)}。`,

  'by-hand.line.sum': '平方和',
  'by-hand.line.least': '可能的最小值',
  'by-hand.line.slope': '斜率',
  'by-hand.line.slope.value': ({ slope, unit }, f) => (unit ? `${f.num(slope)} ${unit}` : f.num(slope)),
  'by-hand.line.r2': '解释的方差比例 R²',
  'by-hand.line.squares': '显示平方',
  'by-hand.line.follows': '直线跟随各点',
  'by-hand.line.snap': '显示最小二乘直线',
  'by-hand.line.whole': ({ n }, f) => `全部 ${f.int(n)} 行的直线`,
  'by-hand.line.residuals.title': ({ x, y }) => `直线说的是：每个 ${x} 处，${y} 大约是多少`,
  'by-hand.line.residuals.sentence': ({ n, of }, f) =>
    `${of === undefined ? `全部 ${f.int(n)} 行` : `${f.int(of)} 行中按种子抽出的 ${f.int(n)} 行`}。每条竖线是一个残差，即直线没有说到的部分。用两个手柄移动直线。`,
  'by-hand.line.residuals.text': '把直线放到你认为最合适的地方。按 Tab 到手柄，用方向键移动。',
  'by-hand.line.residuals.question': '“最合适”应当是什么意思？',
  'by-hand.line.residuals.answer':
    '线上线下的残差会相互抵消，直接相加说明不了什么。取平方之后，在哪一边都算数，大的最算数。',
  'by-hand.line.sums.title': ({ more }, f) =>
    Number.isFinite(more) ? `你的直线，平方和是最小值的 ${f.num(more)} 倍` : '所有点都在一条直线上',
  'by-hand.line.sums.sentence': '每个正方形立在一个残差上；面积之和越小，直线越好。',
  'by-hand.line.sums.text': '移动直线，让平方和尽量小。',
  'by-hand.line.sums.question': '平方和最小的直线会不止一条吗？',
  'by-hand.line.sums.answer':
    '只要各点不都在同一个横坐标上，就只有一条。平方和对斜率和高度来说是一只碗，碗底只有一处。',
  'by-hand.line.best.title': ({ x, y, slope, yUnit }, f) =>
    `最小二乘：${x} 每多 1，${y} 相应差 ${f.num(slope)}${yUnit ? ` ${yUnit}` : ''}`,
  'by-hand.line.best.away': ({ more }, f) => `别的直线都剩得更多：这一条是最小值的 ${f.num(more)} 倍`,
  'by-hand.line.best.sentence': ({ least, r2 }, f) => `它剩下 ${f.num(least)}，解释了 ${f.percent(r2)} 的方差。`,
  'by-hand.line.best.text': ({ of }, f) =>
    of === undefined
      ? '试试能不能更好：移动手柄，看平方和。'
      : `试试能不能更好：移动手柄，看平方和。虚线是全部 ${f.int(of)} 行的直线：换一批点，直线也会不同。`,
  'by-hand.line.best.question': '把一个点向上移，直线会怎样？',
  'by-hand.line.best.answer': '它会跟着动，但只跟一部分；跟多少，要看这个点的横坐标。',
  'by-hand.line.drag.title': '直线跟随各点',
  'by-hand.line.drag.moved': ({ before, slope }, f) => `斜率从 ${f.num(before)} 变为 ${f.num(slope)}`,
  'by-hand.line.drag.sentence': '拖动一个点，或按 Tab 到它，再用方向键移动。每动一次，直线重新拟合。',
  'by-hand.line.drag.text': '先上下移动中间的一个点，再移动最远端的一个点。',
  'by-hand.line.drag.question': ({ x }) => `哪些点拉得最狠：靠近 ${x} 均值的，还是离得远的？`,
  'by-hand.line.drag.answer': '离得远的。靠近均值的点只能把直线抬高，离得远的点能让它转动。这就是杠杆值。',
  'by-hand.line.leverage.title': ({ meanLeverage }, f) =>
    `离得远的点更能左右自己的直线；平均杠杆值 ${f.num(meanLeverage)}`,
  'by-hand.line.leverage.sentence':
    '底部的竖条是杠杆值：一个点决定自己拟合值的程度，最大为 1。加圈的点库克距离大于 4 / n。',
  'by-hand.line.leverage.text': ({ n }, f) =>
    `杠杆值合计总是 2，即直线要定的两个数；${f.int(n)} 个点若都一样，各为 ${f.num(2 / n)}。库克距离说的是：去掉一个点，全部拟合值移动多少。它既要杠杆值大，也要残差大。`,
  'by-hand.line.point': ({ row, leverage, mean, cooks, far, slope, without }, f) =>
    `第 ${f.int(row)} 行：杠杆值 ${f.num(leverage)}，是平均的 ${f.num(leverage / mean)} 倍${Number.isFinite(cooks) ? `；库克距离 ${f.num(cooks)}${far ? '，值得一看' : ''}` : ''}。去掉它，斜率是 ${f.num(without)}，而不是 ${f.num(slope)}。`,

  'by-hand.scale.raw': '原样',
  'by-hand.scale.standardised': '标准化',
  'by-hand.scale.shares': '占距离平方的百分比',
  'by-hand.scale.shares.text': '两行之间距离的平方里，每列各占多少。',
  'by-hand.scale.shares.raw': '距离看到什么：原样',
  'by-hand.scale.shares.standardised': '距离看到什么：标准化',
  'by-hand.scale.drawn': ({ drawn, n }, f) =>
    drawn < n ? `画出 ${f.int(n)} 行中的 ${f.int(drawn)} 行。` : `全部 ${f.int(n)} 行。`,
  'by-hand.scale.factor': ({ name }) => `${name} 乘以`,
  'by-hand.scale.times': ({ factor }, f) => f.num(factor, 6),
  'by-hand.scale.changed': '换了群的行',
  'by-hand.scale.changed.value': ({ changed, n }, f) => `${f.int(n)} 行中的 ${f.int(changed)} 行`,
  'by-hand.scale.rand': '一致程度（调整兰德指数）',
  'by-hand.scale.size': '行数，前 → 后',
  'by-hand.scale.sizes': ({ raw, standardised }, f) => `${f.int(raw)} → ${f.int(standardised)}`,
  'by-hand.scale.written.title': ({ k, strongest, share }, f) =>
    share >= 0.9
      ? `原样计算，${f.int(k)} 个群沿 ${strongest} 切开`
      : `原样计算，${f.int(k)} 个群主要由 ${strongest} 决定`,
  'by-hand.scale.written.sentence': ({ columns, drawn, n }, f) =>
    `对 ${f.list(columns)} 做 k-means，${drawn < n ? `画出 ${f.int(n)} 行中的 ${f.int(drawn)} 行` : `共 ${f.int(n)} 行`}；颜色是群。`,
  'by-hand.scale.written.text': 'k-means 把每一行归到最近的中心。所谓近，是指距离的平方小，各列按原样相加。',
  'by-hand.scale.written.question': '边界主要跟着哪一列走？为什么？',
  'by-hand.scale.written.answer': ({ strongest, share }, f) =>
    `${strongest}：它占全部距离平方的 ${f.percent(share, 1)}。它的数值变化最大，这与它的意义无关。`,
  'by-hand.scale.sees.title': ({ strongest, share }, f) => `距离平方的 ${f.percent(share, 1)} 来自 ${strongest}`,
  'by-hand.scale.sees.sentence': '柱形：两行之间距离的平方里每列占多少，原样与标准化之后。',
  'by-hand.scale.sees.text': ({ weakest, least }, f) =>
    `${weakest} 只占 ${f.percent(least, 1)}。一列有多大分量，取决于它碰巧用什么单位书写。`,
  'by-hand.scale.sees.question': '怎样让每一列有同样的分量？',
  'by-hand.scale.sees.answer': '每列减去均值，再除以标准差。于是方差 1 对方差 1。',
  'by-hand.scale.both.title': ({ changedShare }, f) => `标准化之后，${f.percent(changedShare)} 的行落入别的群`,
  'by-hand.scale.both.sentence': ({ k }, f) =>
    `同样的 k-means，k = ${f.int(k)}，同样的种子；左为原样，右为标准化，两边的群按最一致的方式配对。`,
  'by-hand.scale.both.text': '现在每一列分量相同。两种切法本身都不算错，只是右边的不取决于单位。',
  'by-hand.scale.both.question': ({ x }) => `如果 ${x} 改用小一百倍的单位来写，哪幅图会变？`,
  'by-hand.scale.both.answer': '只有左边的可能变。标准化把单位又去掉了。',
  'by-hand.scale.unit.title': ({ x, factor, n, byUnit }, f) =>
    factor === 1
      ? `换一换 ${x} 的单位，看哪一边会动`
      : `${x} 乘以 ${f.num(factor, 6)}：${f.int(n)} 行里，原样有 ${f.int(byUnit.raw)} 行换群，标准化后${byUnit.standardised ? `有 ${f.int(byUnit.standardised)} 行` : '一行也没有'}`,
  'by-hand.scale.unit.sentence': ({ x, share, strongest }, f) =>
    `选择 ${x} 乘以多少。原样计算时，现在 ${strongest} 占距离平方的 ${f.percent(share, 1)}。`,
  'by-hand.scale.unit.text': '欧元或分，年或月：选单位就是选权重，而且没有人有意为之。标准化则是有意为之。'
}
