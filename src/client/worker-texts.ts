/** A worker's whole bundle as text: a chunk of its own, loaded when the worker is first wanted, or by the seal. */
export type WorkerText = () => Promise<{ default: string }>

export const analysisText: WorkerText = () => import('../../workers/analysis.worker.ts?worker-text')
export const ingestText: WorkerText = () => import('../../workers/ingest.worker.ts?worker-text')
export const sealProbeText: WorkerText = () => import('../../workers/seal-probe.worker.ts?worker-text')

/** Every worker the page may start; shard workers travel inside the text of the analysis worker. */
export const workerTexts: readonly WorkerText[] = [analysisText, ingestText, sealProbeText]
