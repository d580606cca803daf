import type { DictionaryFiles } from './protocol.ts'

/** The dictionary's parts; their names carry a hash of what they hold, and browsers keep them. */
export const SPELLING_FILES: DictionaryFiles = {
  aff: '/spelling/ar-1f8be328.aff.gz',
  dic: '/spelling/ar-1f8be328.dic.gz',
}
