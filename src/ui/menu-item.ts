import type { IconName } from './icons.ts'

/** One line of a menu: a link, or something to do. */
export interface MenuItem {
  id: string
  label: string
  detail?: string
  icon?: IconName
  /** Of a choice: whether it is the one in force. */
  on?: boolean
  href?: string
  danger?: boolean
  disabled?: boolean
  run?(): void
}
