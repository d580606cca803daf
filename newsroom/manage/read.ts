import { cache } from 'react'
import { loadStaticPageForm } from './load-pages.ts'
import { loadPersonForm } from './load-people.ts'

/** What a page asks for twice, once for its title, is loaded once. */
export const readPersonForm = cache(loadPersonForm)
export const readStaticPageForm = cache(loadStaticPageForm)
