import { expose } from 'comlink'
import type { Supervised } from '@core/protocol/heartbeat.ts'
import type { IngestApi } from '@core/protocol/ingest.ts'
import { answerHeartbeat } from './heartbeat.ts'
import { ingestApi } from './ingest/ingest-api.ts'

expose({ ...ingestApi(), heartbeat: answerHeartbeat } satisfies IngestApi & Supervised)
