import { cache } from 'react'
import { loadStoryForDesk } from './load-for-desk.ts'

/** `loadStoryForDesk`, once for the title of a page and the page. */
export const readStoryForDesk = cache(loadStoryForDesk)
