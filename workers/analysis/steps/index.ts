import type { StepRunner } from '../types.ts'

/** The runner of every step. */
export const steps: StepRunner[] = []
