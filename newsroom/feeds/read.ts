import { cache } from 'react'
import { env } from '../../env.ts'
import type { Desk } from '../staff/actor.ts'
import { loadManagedFeed } from './load-partners.ts'

/** What a page asks for twice, once for its title, is loaded once. */
export const readManagedFeed = cache((desk: Desk, id: number) => loadManagedFeed(desk, id, env.ORIGIN))
