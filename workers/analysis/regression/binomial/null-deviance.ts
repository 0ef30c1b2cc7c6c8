import { sharesOf, type Job } from './pass.ts'

/** −2 log-likelihood of the share of positives alone; of even odds where there is no intercept, as R has it. */
export function nullDeviance(job: Job): number {
  const { positive, total } = sharesOf(job)
  if (!job.rows.intercept) return 2 * total * Math.LN2
  const negative = total - positive
  return -2 * (positive * Math.log(positive / total) + negative * Math.log(negative / total))
}
