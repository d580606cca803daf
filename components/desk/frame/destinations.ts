import { can, type Privilege } from '#newsroom/permissions.ts'
import type { Actor } from '#newsroom/staff/actor.ts'
import type { View } from '#newsroom/stories/list-query.ts'
import type { IconName } from '../ui/Icon.tsx'

/** A place at the desk that is no list. `id` is a key of `Desk.frame.places`. */
export interface Destination {
  id: PlaceId
  href: string
  icon: IconName
  group: 'tools' | 'management'
}

type PlaceId =
  | 'pictures'
  | 'front'
  | 'sections'
  | 'masthead'
  | 'people'
  | 'tags'
  | 'pages'
  | 'copy'
  | 'synonyms'
  | 'redirects'
  | 'feeds'
  | 'discovery'
  | 'settings'
  | 'staff'
  | 'mail'
  | 'audit'

const DESTINATIONS: (Destination & { privilege: Privilege })[] = [
  { id: 'pictures', href: '/desk/media', icon: 'picture', group: 'tools', privilege: 'media:upload' },
  { id: 'front', href: '/desk/front', icon: 'front', group: 'tools', privilege: 'manage:front' },
  {
    id: 'sections',
    href: '/desk/manage/sections',
    icon: 'sections',
    group: 'management',
    privilege: 'manage:sections',
  },
  { id: 'tags', href: '/desk/manage/tags', icon: 'tag', group: 'management', privilege: 'manage:tags' },
  { id: 'people', href: '/desk/manage/people', icon: 'write', group: 'management', privilege: 'manage:people' },
  { id: 'masthead', href: '/desk/manage/masthead', icon: 'desk', group: 'management', privilege: 'manage:masthead' },
  { id: 'pages', href: '/desk/manage/pages', icon: 'archive', group: 'management', privilege: 'manage:pages' },
  { id: 'copy', href: '/desk/manage/copy', icon: 'pen', group: 'management', privilege: 'manage:copy-rules' },
  { id: 'synonyms', href: '/desk/manage/synonyms', icon: 'search', group: 'management', privilege: 'manage:synonyms' },
  { id: 'redirects', href: '/desk/manage/redirects', icon: 'link', group: 'management', privilege: 'manage:redirects' },
  { id: 'feeds', href: '/desk/manage/feeds', icon: 'list', group: 'management', privilege: 'manage:feeds' },
  {
    id: 'discovery',
    href: '/desk/manage/discovery',
    icon: 'eye',
    group: 'management',
    privilege: 'manage:discovery',
  },
  {
    id: 'settings',
    href: '/desk/manage/settings',
    icon: 'settings',
    group: 'management',
    privilege: 'manage:settings',
  },
  { id: 'staff', href: '/desk/staff', icon: 'people', group: 'management', privilege: 'manage:staff' },
  { id: 'mail', href: '/desk/staff/mail', icon: 'inbox', group: 'management', privilege: 'read:mail' },
  { id: 'audit', href: '/desk/audit', icon: 'audit', group: 'management', privilege: 'read:audit' },
]

export const VIEW_ICONS: Record<View, IconName> = {
  mine: 'pen',
  desk: 'desk',
  waiting: 'inbox',
  scheduled: 'clock',
  today: 'today',
  all: 'list',
}

/** The places this person may enter. Each asks again. */
export function destinationsOf(actor: Actor): Destination[] {
  return DESTINATIONS.filter(({ privilege }) => can(actor, privilege)).map(({ id, href, icon, group }) => ({
    id,
    href,
    icon,
    group,
  }))
}

export function viewHref(view: View): string {
  return `/desk/stories?view=${view}`
}
