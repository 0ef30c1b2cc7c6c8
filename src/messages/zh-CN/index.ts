import { common } from './common.ts'
import { home } from './home.ts'
import { table } from './table.ts'
import { domain } from './domain.ts'
import { steps } from './steps.ts'
import { views } from './views.ts'
import { segments } from './segments.ts'
import { dataMining } from './data-mining.ts'
import { customerAnalysis } from './customer-analysis.ts'
import { customerAnalysisChecks } from './customer-analysis-checks.ts'
import { customerAnalysisViews } from './customer-analysis-views.ts'
import { classroom } from './class.ts'
import { classByHand } from './class-by-hand.ts'
import { models } from './models.ts'
import { failures } from './failures.ts'
import { warnings } from './warnings.ts'
import { privacy } from './privacy.ts'
import { devices } from './devices.ts'
import { storage } from './storage.ts'

export const zhCN = {
  ...common,
  ...home,
  ...table,
  ...domain,
  ...steps,
  ...views,
  ...segments,
  ...dataMining,
  ...customerAnalysis,
  ...customerAnalysisChecks,
  ...customerAnalysisViews,
  ...classroom,
  ...classByHand,
  ...models,
  ...failures,
  ...warnings,
  ...privacy,
  ...devices,
  ...storage
}
