const latin = /(?:^|[^a-z])(?:id|ids|key|code|no|nr|number|uuid|guid|index|idx|sku|isbn|ean)$/i
const camel = /[a-z](?:ID|Id|Code|Key|No|Number)$/
const chinese = /(?:编号|编码|代码|序号|单号|卡号|货号|工号|学号|账号|ID|id)$/

/** Whether a column's name says that it tells things apart: customer_id, OrderNumber, 编号. */
export const namedLikeAnId = (name: string): boolean =>
  latin.test(name.trim()) || camel.test(name.trim()) || chinese.test(name.trim())
