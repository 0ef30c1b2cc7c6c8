import type { Catalogue } from '../types.ts'

interface Proof {
  proof?: { error: number; tolerance: number }
  why?: string
}

export const devices = {
  'device.reason.chosen': ({ proof }: Proof, f) =>
    proof
      ? `In use: the first that is here and proved itself. Largest error against float64 ${f.num(proof.error, 1)}, at most ${f.num(proof.tolerance, 1)} allowed.`
      : 'In use: the first that is here and proved itself.',
  'device.reason.forced': ({ proof }: Proof, f) =>
    proof
      ? `In use because it was asked for. Largest error against float64 ${f.num(proof.error, 1)}, at most ${f.num(proof.tolerance, 1)} allowed.`
      : 'In use because it was asked for.',
  'device.reason.software-adapter':
    'Not used: no GPU is behind it, the processor imitates one, and that is slower than the SIMD kernels.',
  'device.reason.not-available': 'Not here: the browser offers none, or it did not start.',
  'device.reason.failed-proof': ({ proof, why }: Proof, f) =>
    proof
      ? `Not used: it got a known answer wrong. Largest error against float64 ${f.num(proof.error, 1)}, at most ${f.num(proof.tolerance, 1)} allowed.`
      : `Not used: it gave no answer to a problem whose answer is known.${why ? ` It said: ${why}` : ''}`,
  'device.reason.not-needed': 'Not tried: another is in use.',
  'device.reason.lost': 'Lost while it worked. The job was run again on the next device.'
} satisfies Catalogue
