/** What a stage says: the finding, what is drawn, the text beside it, a question before the next. */
export interface StageWords {
  title: string
  sentence: string
  text: string[]
  question?: string
  answer?: string
}
