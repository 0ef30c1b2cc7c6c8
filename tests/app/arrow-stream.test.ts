import {
  Float64,
  RecordBatch,
  Schema,
  Field,
  Struct,
  RecordBatchStreamWriter,
  makeData,
  tableFromIPC
} from 'apache-arrow'
import { expect, test } from 'vitest'
import { arrowStream } from '../../src/app/services/arrow-stream.ts'

function stream(values: number[]): Blob {
  const schema = new Schema([new Field('x', new Float64(), true)])
  const child = makeData({ type: new Float64(), data: Float64Array.from(values) })
  const batch = new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length: values.length, nullCount: 0, children: [child] })
  )
  const writer = new RecordBatchStreamWriter()
  writer.write(batch)
  writer.finish()
  return new Blob([new Uint8Array(writer.toUint8Array(true))])
}

test('arrowStream(batches) is one stream that holds every batch, for any Arrow reader', async () => {
  const joined = await arrowStream([stream([1, 2]), stream([3]), stream([4, 5])])
  const table = tableFromIPC(await joined.arrayBuffer())
  expect(table.batches).toHaveLength(3)
  expect([...(table.getChild('x') ?? [])]).toEqual([1, 2, 3, 4, 5])
})
