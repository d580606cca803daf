import { useTranslations } from 'next-intl'
import type { Card } from '#newsroom/articles/views.ts'
import type from '../ui/type.module.css'
import { kickerOf } from './kicker.ts'

/** The accent line above a headline. In a `mixed` list a story without one of its own gets its section, as a link. */
export function Kicker({ card, place }: { card: Card; place: 'section' | 'mixed' }) {
  const t = useTranslations('Common')
  const kicker = kickerOf(card, place)
  if (!kicker) return null
  if ('format' in kicker) return <p className={type.kicker}>{t(`formats.${kicker.format}`)}</p>
  return <p className={type.kicker}>{kicker.href === null ? kicker.text : <a href={kicker.href}>{kicker.text}</a>}</p>
}
