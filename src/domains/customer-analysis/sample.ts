import { normal, random, type Rng } from '@core/stats/random.ts'
import { sampleParts } from '../sample-parts.ts'
import type { Sample } from '../types.ts'
import { card } from './card.ts'

/** What a year's spend is made of, in €: the truth that the model is to find. Region is not in it. */
export const plantedSpend = {
  '(Intercept)': 110,
  member: 82,
  'channel=app': 38,
  'channel=store': -23,
  visits_a_month: 45,
  tenure_years: 22,
  mails_opened: 0.8,
  discount: -2.2,
  service_contacts: -13
}

/** The log-odds of leaving. */
export const plantedChurn = {
  '(Intercept)': 0.35,
  member: -0.7,
  visits_a_month: -0.35,
  tenure_years: -0.14,
  discount: 0.02,
  service_contacts: 0.5
}

const head = [
  'account_id',
  'region',
  'channel',
  'member',
  'tenure_years',
  'visits_a_month',
  'mails_opened',
  'discount',
  'service_contacts',
  'spend_a_year',
  'churned'
]

/**
 * Accounts of an imaginary shop whose yearly spend and leaving follow planted coefficients.
 *
 * The spread grows with what is expected (30 % of it), so that classical errors are wrong and HC3 right; region has no effect at all. The
 * model's intervals hold the planted coefficients (tested). One account in 600 has no mails on record.
 */
export const sample: Sample = {
  rows: card.sampleRows,
  seed: 42,
  make: ({ rows, seed, withTruth = false }) => ({ name: `accounts_${seed}.csv`, parts: parts(rows, seed, withTruth) })
}

function parts(rows: number, seed: number, withTruth: boolean): Iterable<string> {
  const rng = random('customer-analysis', seed)
  return sampleParts(withTruth ? [...head, 'truth'] : head, rows, (i) => account(i, rng, withTruth))
}

function account(i: number, rng: Rng, withTruth: boolean): string {
  const region = rng() < 0.55 ? 'North' : 'South'
  const channel = pick(rng, [
    ['web', 0.52],
    ['app', 0.3],
    ['store', 0.18]
  ])
  const member = rng() < (channel === 'app' ? 0.62 : 0.36)
  const tenure = tenths(15 * (1 - Math.sqrt(1 - rng())))
  const visits = tenths(Math.max(0.2, 3.2 + (member ? 0.9 : 0) + 1.25 * normal(rng)))
  const mails = within(38 + (member ? 9 : 0) + 17 * normal(rng))
  const discount = within(16 + 13 * Math.abs(normal(rng)))
  const contacts = poisson(rng, 1.1)
  const values = {
    '(Intercept)': 1,
    member: member ? 1 : 0,
    'channel=app': channel === 'app' ? 1 : 0,
    'channel=store': channel === 'store' ? 1 : 0,
    visits_a_month: visits,
    tenure_years: tenure,
    mails_opened: mails,
    discount,
    service_contacts: contacts
  }
  const expected = along(plantedSpend, values)
  const spend = Math.max(0, expected * (1 + 0.3 * normal(rng)))
  const churned = rng() < 1 / (1 + Math.exp(-along(plantedChurn, values)))
  const cells = [
    `A-${String(20_000 + i)}`,
    region,
    channel,
    member ? 'yes' : 'no',
    tenure,
    visits,
    rng() < 1 / 600 ? '' : `${mails}%`,
    `${discount}%`,
    contacts,
    `€${spend.toFixed(2)}`,
    churned ? 'yes' : 'no'
  ]
  return (withTruth ? [...cells, expected.toFixed(4)] : cells).join(',') + '\n'
}

/** The sum of coefficients times values. */
function along(planted: Record<string, number>, values: Record<string, number>): number {
  return Object.entries(planted).reduce((sum, [name, coefficient]) => sum + coefficient * values[name], 0)
}

const tenths = (value: number): number => Math.round(value * 10) / 10

/** Whole per cent, folded at 0 and 95, so that no value piles up there. */
function within(value: number): number {
  const up = Math.abs(value)
  return Math.round(up > 95 ? 190 - up : up)
}

function pick(rng: Rng, shares: readonly (readonly [string, number])[]): string {
  let left = rng()
  for (const [name, share] of shares) if ((left -= share) < 0) return name
  return shares[0][0]
}

/** Source: Knuth, The Art of Computer Programming, 3.4.1. */
function poisson(rng: Rng, mean: number): number {
  const floor = Math.exp(-mean)
  let product = rng()
  let count = 0
  while (product > floor) {
    product *= rng()
    count++
  }
  return count
}
