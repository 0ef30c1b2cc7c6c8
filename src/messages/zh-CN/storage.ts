import type { storage as en } from '../en/storage.ts'
import type { SameAs } from '../types.ts'

export const storage: SameAs<typeof en> = {
  'storage.title': '此浏览器保存的内容',
  'storage.lead': '数据表保存在本机的此浏览器中，直到您移除。原文件从不改动。',
  'storage.tables': '数据表',
  'storage.count': ({ count }, f) => `${f.int(count)} 张表`,
  'storage.none': '尚未保存任何数据表',
  'storage.none.text': '您打开的数据表及其大小会列在这里。',
  'storage.open': '打开文件',
  'storage.renameOne': ({ name }) => `重命名 ${name}`,
  'storage.newName': '新名称',
  'storage.save': '保存名称',
  'storage.exportOne': ({ name }) => `将 ${name} 导出为 CSV`,
  'storage.memory': '仅在内存中，关闭页面后消失',
  'storage.opened': ({ when }) => `打开于 ${when}`,
  'storage.space': '空间',
  'storage.space.tables': '保存的数据表',
  'storage.space.memory': '仅在内存中的数据表',
  'storage.space.usage': '此网址共占用',
  'storage.space.quota': '浏览器允许约',
  'storage.space.persistent': '磁盘空间不足时保留',
  'storage.space.yes': '是',
  'storage.space.no': '浏览器不作保证',
  'storage.erase': '清除全部',
  'storage.erase.text': '从此浏览器中移除 Benchtop 的全部数据表、结果、配方和设置，以及离线副本。',
  'storage.erase.sure': ({ count }, f) => `要清除全部 ${f.int(count)} 张表以及由它们得出的一切吗？此操作无法撤销。`,
  'storage.erase.yes': '立即清除全部',
  'storage.erase.no': '保留',
  'storage.erase.done': '已全部清除。'
}
