import type { ReadOptions } from '@core/table/open-options.ts'

/** How the reader says a file is to be read; '' is for the file to tell. */
class OpenForm {
  delimiter = $state('')
  quote = $state('')
  decimal = $state('')
  header = $state('')
  encoding = $state('')
  memoryOnly = $state(false)

  options(): ReadOptions {
    const options: ReadOptions = {}
    if (this.delimiter) options.delimiter = this.delimiter
    if (this.quote) options.quote = this.quote === 'none' ? false : this.quote
    if (this.decimal) options.decimal = this.decimal
    if (this.header) options.header = this.header === 'yes'
    if (this.encoding) options.encoding = this.encoding
    if (this.memoryOnly) options.memoryOnly = true
    return options
  }
}

export const openForm = new OpenForm()
