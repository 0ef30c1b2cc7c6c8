import type { Translate } from '@messages/index.ts'
import type { Finding, FindingsInput } from '../types.ts'
import { readable } from '../readable.ts'
import { modelOf, unitOf } from '../reading.ts'
import { addsUp, mainMeasure } from './main-measure.ts'
import { segmentName, traits } from './naming.ts'
import { featureNames, profileOf, type NamedProfile } from './profile-of.ts'

/** What the recipe `segments` of any domain finds, in no order: plain sentences with their numbers in them. */
export function segmentsFindings(input: FindingsInput): Finding[] {
  return [segmentFindings, bringing, tiny, separation, quality, otherK, components, correlations, label].flatMap(
    (one) => one(input)
  )
}

function segmentFindings({ result, t }: FindingsInput): Finding[] {
  const profile = profileOf(result, t)
  if (!profile || profile.segments.length < 2) return []
  return profile.segments.map(({ segment, size, share }) => {
    const strongest = traits(profile, segment).slice(0, 2)
    const told = strongest.map(({ feature, z }) => tell(profile, feature, segment, z, t))
    const words = told.length ? t('segments.tell.all', { told }) : t('segments.near-average')
    return {
      text: t('segments.finding.segment', { unit: unitOf(result), segment: segment + 1, share, size, words }),
      importance:
        0.4 + 0.5 * Math.min(1, (Math.abs(strongest[0]?.z ?? 0) / 3) * Math.sqrt(share * profile.segments.length)),
      view: 'profile'
    }
  })
}

/** One trait in words: a multiple of the mean where that makes sense, the mean itself elsewhere, and where it is the extreme. */
function tell(profile: NamedProfile, index: number, segment: number, z: number, t: Translate): string {
  const feature = profile.features[index]
  const name = feature.label
  const value = feature.means[segment]
  if (feature.kind === 'date') return t('segments.tell.date', { name, value, all: feature.mean })
  if (feature.kind === 'share') return t('segments.tell.share', { name, value, all: feature.mean })
  const highest = value === Math.max(...feature.means)
  const lowest = value === Math.min(...feature.means)
  const times = feature.totals && feature.mean > 0 ? value / feature.mean : NaN
  if (times >= 1.15) return t('segments.tell.times', { name, value, times, highest })
  if (times <= 0.87) return t('segments.tell.below', { name, value, below: 1 - times, lowest })
  return z > 0
    ? t('segments.tell.above-mean', { name, value, all: feature.mean, highest })
    : t('segments.tell.below-mean', { name, value, all: feature.mean, lowest })
}

/** "14 % of the rows bring 44 % of spend", for the measure that says what a row is worth. */
function bringing({ result, t }: FindingsInput): Finding[] {
  const profile = profileOf(result, t)
  const feature = profile?.features[mainMeasure(profile)]
  if (!profile || !feature?.totals || !addsUp(feature.name) || profile.segments.length < 2) return []
  const lead = profile.segments
    .map(({ segment, share }) => ({ segment, share, part: feature.totals![segment] }))
    .sort((a, b) => b.part / b.share - a.part / a.share)[0]
  if (lead.part < lead.share * 1.3) return []
  return [
    {
      text: t('segments.finding.brings', {
        unit: unitOf(result),
        segment: lead.segment + 1,
        name: segmentName(profile, lead.segment, t),
        share: lead.share,
        part: lead.part,
        measure: feature.label
      }),
      importance: 0.95,
      view: 'distributions'
    }
  ]
}

/** Segments of hardly any rows: outliers rather than groups. */
function tiny({ result, t }: FindingsInput): Finding[] {
  const profile = profileOf(result, t)
  const small = profile?.segments.filter(({ share, size }) => size > 0 && share < 0.01) ?? []
  if (!small.length) return []
  const segments = small.map(({ segment }) => String(segment + 1))
  const size = small.reduce((sum, one) => sum + one.size, 0)
  return [
    { text: t('segments.finding.tiny', { unit: unitOf(result), segments, size }), importance: 0.88, view: 'sizes' }
  ]
}

function separation({ result, t }: FindingsInput): Finding[] {
  const profile = profileOf(result, t)
  if (!profile || profile.segments.length < 2 || !profile.features.length) return []
  const most = profile.features.reduce((best, one) => (one.etaSquared > best.etaSquared ? one : best))
  const least = profile.features.reduce((best, one) => (one.etaSquared < best.etaSquared ? one : best))
  return [
    {
      text: t('segments.finding.separates', {
        name: most.label,
        share: most.etaSquared,
        least: least.label,
        leastShare: least.etaSquared
      }),
      importance: 0.55,
      view: 'effects'
    }
  ]
}

function quality({ result, t }: FindingsInput): Finding[] {
  const model = modelOf(result, 'kmeans-quality')
  if (!model || Number.isNaN(model.silhouette.mean)) return []
  const { mean, exact, error } = model.silhouette
  const grade = mean >= 0.5 ? 'clear' : mean >= 0.25 ? 'overlapping' : 'weak'
  const out: Finding[] = [
    {
      text: t('segments.finding.silhouette', {
        unit: unitOf(result),
        mean,
        grade,
        error: exact ? undefined : error
      }),
      importance: grade === 'weak' ? 0.9 : 0.6,
      view: 'silhouette'
    }
  ]
  if (model.stability !== undefined)
    out.push({
      text: t('segments.finding.stability', { stability: model.stability, steady: model.stability >= 0.8 }),
      importance: model.stability < 0.8 ? 0.85 : 0.35,
      view: 'silhouette'
    })
  return out
}

function otherK({ result, t }: FindingsInput): Finding[] {
  const model = modelOf(result, 'choose-k')
  const k = modelOf(result, 'kmeans')?.k
  if (!model) return []
  const at = (wanted: number | undefined) => model.candidates.find((one) => one.k === wanted)
  const suggested = at(model.suggested)
  if (!suggested) return []
  const used = at(k)
  const text =
    used && k !== model.suggested
      ? t('segments.finding.other-k', {
          k: k!,
          suggested: model.suggested,
          difference: suggested.silhouette - used.silhouette
        })
      : t('segments.finding.best-k', {
          suggested: model.suggested,
          silhouette: suggested.silhouette,
          runnerUp: model.runnerUp,
          difference: suggested.silhouette - (at(model.runnerUp)?.silhouette ?? NaN)
        })
  return [{ text, importance: 0.7, view: 'choose-k' }]
}

function components({ result, t }: FindingsInput): Finding[] {
  const pca = modelOf(result, 'pca')
  if (!pca) return []
  const share = pca.explainedVarianceRatio.slice(0, 2).reduce((sum, value) => sum + value, 0)
  return [
    {
      text: t('segments.finding.components', {
        share,
        d: pca.eigenvalues.length,
        retained: pca.parallelAnalysis?.retained
      }),
      importance: share < 0.5 ? 0.5 : 0.3,
      view: 'scree'
    }
  ]
}

function correlations({ result, t }: FindingsInput): Finding[] {
  const profile = profileOf(result, t)
  if (!profile) return []
  const { names, matrix } = profile.correlation
  const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b, j) => ({ a, b, r: matrix[i][i + 1 + j] })))
  const named = featureNames(result, t)
  const strong = pairs.filter(({ r }) => Math.abs(r) >= 0.7).sort((x, y) => Math.abs(y.r) - Math.abs(x.r))
  return strong.slice(0, 2).map(({ a, b, r }) => ({
    text: t('segments.finding.correlation', { a: named(a), b: named(b), r }),
    importance: 0.2 + 0.25 * Math.abs(r),
    view: 'correlation'
  }))
}

function label({ result, t }: FindingsInput): Finding[] {
  const agreement = modelOf(result, 'profile')?.label
  if (!agreement) return []
  return [
    {
      text: t('segments.finding.label', {
        column: readable(agreement.column),
        rand: agreement.adjustedRand,
        information: agreement.normalisedMutualInformation,
        rows: agreement.rows
      }),
      importance: 0.75,
      view: 'segments'
    }
  ]
}
