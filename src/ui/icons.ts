/** Names of the signs in Sprite.svelte. */
export type IconName =
  | 'lock' | 'unlock' | 'chevron' | 'find' | 'undo' | 'redo' | 'table' | 'enlarge' | 'download' | 'upload' | 'dots' | 'sun' | 'moon'
  | 'screen' | 'chip' | 'close' | 'plus' | 'minus' | 'previous' | 'next' | 'play' | 'home' | 'flow' | 'menu' | 'scatter' | 'check'
  | 'warning' | 'bin' | 'pen' | 'filter' | 'sum' | 'store' | 'copy' | 'list'
