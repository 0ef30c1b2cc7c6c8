/** One factor of a term: a number as it is, a power or a logarithm of it, or 1 where a category has a level. */
export type Factor = { column: string; power?: number; log?: 'log' | 'log1p' } | { column: string; level: string }

/** What one coefficient multiplies: the product of its factors; none for the intercept. */
export interface DesignTerm {
  /** `(Intercept)`, `TV`, `TV:Radio`, `x^3`, `log(PRICE)`, `type=prof`. */
  name: string
  factors: Factor[]
}

/** How a row of data becomes a row of the design matrix: all that is needed to predict. */
export interface DesignSpec {
  intercept: boolean
  /** The intercept first where there is one; in the order of the coefficients. */
  terms: DesignTerm[]
  /** Each predictor as it was when the model was fitted: what an unseen level is held against, and where a form starts. */
  predictors: DesignPredictor[]
}

export type DesignPredictor =
  | {
      column: string
      kind: 'number' | 'boolean' | 'date'
      min: number
      max: number
      mean: number
      median: number
      deviation: number
    }
  | { column: string; kind: 'category'; levels: string[]; counts: number[]; base: string; mostCommon: string }

export type ErrorsMethod = 'classical' | 'HC0' | 'HC1' | 'HC2' | 'HC3'

export interface RegressionTerm {
  name: string
  estimate: number
  /** By the method of `errors`; p and the interval follow it. */
  standardError: number
  /** t for gaussian, z for binomial. */
  statistic: number
  p: number
  low: number
  high: number
  /** Variance inflation factor: not of the intercept, nor in a model without one. */
  vif?: number
  /** Estimate in standard deviations of the response (gaussian; of the log-odds' scale as it is for binomial) per deviation of the term. */
  standardised?: number
  oddsRatio?: number
  oddsLow?: number
  oddsHigh?: number
  /** Average marginal effect on the probability with its delta-method interval; of a level: against the base. Binomial alone. */
  marginalEffect?: { estimate: number; standardError: number; p: number; low: number; high: number }
  /** The estimate runs off to infinity: the term alone separates some rows (binomial). */
  separated?: boolean
}

export interface TestResult {
  value: number
  df: number
  p: number
}

/** Points of a receiver operating curve, from (0, 0) to (1, 1), with the threshold that gives each. */
export interface RocCurve {
  threshold: number[]
  falsePositiveRate: number[]
  truePositiveRate: number[]
}

export interface CentredFit {
  columns: { root: number; centre: number; scale: number; power: number }[]
  estimates: number[]
  /** By the method of `errors`. */
  covariance: number[][]
}

export interface RegressionModel {
  family: 'gaussian' | 'binomial'
  response: string
  responseTransform: 'none' | 'log' | 'log1p'
  /** Binomial: the class whose probability is modelled, and the other one, as the data name them. */
  positive?: string
  negative?: string
  intercept: boolean
  weight?: string
  errors: ErrorsMethod
  confidence: number
  terms: RegressionTerm[]
  design: DesignSpec
  /** Covariance of the estimates, by the method of `errors`; terms × terms. */
  covariance: number[][]
  /**
   * Where there are powers 1, 2, … of a variable: the same fit in powers of it centred and scaled, ((x − centre) × scale)^power, in which
   * what is expected of a row, and how sure it is, keeps its digits. One column a term; `root` is the term that is x.
   */
  centred?: CentredFit
  n: number
  dfResidual: number
  /** Without an intercept about 0, as NIST and R have it. Binomial: McFadden's. */
  r2: number
  adjustedR2: number
  /** Gaussian; NaN for binomial. */
  residualStandardError: number
  /** Of all terms but the intercept; for binomial the likelihood-ratio test stands in `likelihoodRatio` and this is NaN. */
  f: { value: number; df1: number; df2: number; p: number }
  likelihoodRatio?: TestResult
  logLikelihood: number
  nullLogLikelihood?: number
  deviance?: number
  nullDeviance?: number
  /** Of the model's own rows. */
  inSample?: { brier: number; accuracy: number; logLoss: number }
  aic: number
  bic: number
  durbinWatson: number
  breuschPagan: TestResult
  jarqueBera: TestResult & { skewness: number; kurtosis: number }
  robust: { HC0: number[]; HC1: number[]; HC2: number[]; HC3: number[] }
  conditionNumber: number
  scaledConditionNumber: number
  /** In sample. */
  auc?: number
  /** Sum of squared leave-one-out residuals (gaussian). */
  press?: number
  cv: {
    /** `folds-5`: fold = hash of the row's values mod 5. */
    protocol: string
    rows: number
    folds: number
    rmse?: number
    mae?: number
    r2?: number
    auc?: number
    logLoss?: number
    brier?: number
    /** Out of fold. */
    roc?: RocCurve
    /** Deciles of the out-of-fold probability: mean predicted, share observed with its Wilson interval, rows. */
    calibration?: { predicted: number; observed: number; low: number; high: number; rows: number }[]
    /** Share of positives found among the share of rows with the highest probability. */
    gain?: { share: number[]; found: number[] }
    /**
     * Folds, from 0, whose other rows gave no fit of the kind: of one class only (their share is the prediction), separated or not
     * converged (the last iterate is). Binomial alone, and only where there are any.
     */
    troubles?: { fold: number; why: 'one-class' | 'separated' | 'not-converged' }[]
  }
  /** Ridge alone. */
  ridge?: {
    lambda: number
    chosen: boolean
    candidates: { lambda: number; error: number }[]
    measure: 'rmse' | 'logLoss'
    effectiveDf: number
  }
  /** Terms left out since others determine them, where that was asked for. */
  aliased: { term: string; of: string[] }[]
  /** Binomial: iterations of reweighted least squares. */
  iterations?: number
  converged: boolean
  /** Positions in the frame of the most influential rows, largest Cook's distance first, at most 10. */
  influential: { position: number; cooksDistance: number; leverage: number; studentised: number }[]
  /**
   * Added-variable plots of at most six terms, largest statistic first (not the intercept; gaussian), over at most 2,000 rows of the
   * frame at `rows`: what the other terms leave of the term (`x`) and of the response (`y`). The line through 0 has the slope of the estimate:
   * x is X·C[j] / C[j][j] with C the inverse of X'WX, y is the residual plus estimate × x.
   */
  addedVariable?: { rows: Uint32Array; terms: { term: string; x: Float64Array; y: Float64Array }[] }
  /** Columns with missing values, and the rows left out for each. */
  missing?: { column: string; rows: number }[]
  /** Where the model was applied to other rows: how many, how many got no prediction, and the levels it has not seen. */
  applied?: { rows: number; unknown: number; unseen: { column: string; level: string; rows: number }[] }
  /** How it was solved: `qr`, or `gram` (preconditioned by the float32 Gram factor of the device, refined in float64). */
  solver: 'qr' | 'gram'
}

export interface AnovaGroup {
  level: string
  n: number
  mean: number
  deviation: number
  /** Confidence interval of the mean by the pooled variance. */
  low: number
  high: number
}

export interface AnovaTable {
  predictor: string
  f: { value: number; df1: number; df2: number; p: number }
  betweenSquares: number
  withinSquares: number
  betweenMeanSquare: number
  withinMeanSquare: number
  /** Eta squared. */
  r2: number
  omegaSquared: number
  residualStandardError: number
  /** Welch's test, which needs no equal variances. */
  welch: { value: number; df1: number; df2: number; p: number }
  /** Brown-Forsythe test of equal variances. */
  equalVariances: { value: number; df1: number; df2: number; p: number }
  groups: AnovaGroup[]
}

/** One-way analysis of variance: of the first predictor at the top, of each predictor by itself in `factors`. */
export interface AnovaModel extends AnovaTable {
  response: string
  n: number
  confidence: number
  factors: AnovaTable[]
}

/** The threshold that costs least on out-of-fold probabilities. */
export interface ThresholdModel {
  threshold: number
  /** Chosen by cost, or given. */
  chosen: boolean
  costs: { falsePositive: number; falseNegative: number }
  /** Mean cost a row at each candidate. */
  curve: { threshold: number[]; cost: number[] }
  cost: number
  /** Cost a row of calling all rows negative, or all positive, whichever is less. */
  baseline: { all: 'negative' | 'positive'; cost: number }
  confusion: { truePositive: number; falsePositive: number; trueNegative: number; falseNegative: number }
  accuracy: number
  precision: number
  recall: number
  protocol: string
  rows: number
}

/** What a regression expects of one row. */
export interface Prediction {
  /** Mean of the response, or the probability of the positive class. */
  fit: number
  /** Confidence interval of the mean (or probability). */
  low: number
  high: number
  /** Prediction interval of one new row (gaussian). */
  predictedLow?: number
  predictedHigh?: number
  /** Estimate times value of each term, on the scale of the linear predictor; they sum to it. */
  parts: { term: string; value: number }[]
  /** Predictors outside the range, or with a level, that the model has not seen. */
  beyond: string[]
}
