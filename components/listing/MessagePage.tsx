import { useTranslations } from 'next-intl'
import { addresses } from '#newsroom/addresses.ts'
import layout from '../ui/layout.module.css'
import css from './MessagePage.module.css'

/** Nothing at this address (404), nor ever again (410), a fault of ours (500), closed for a moment (503). */
export type MessageKind = 'missing' | 'gone' | 'failed' | 'unavailable'

/** A page that has nothing to show, says so calmly, and leads on. */
export function MessagePage({ kind }: { kind: MessageKind }) {
  const t = useTranslations('Errors')
  const links = [
    { href: addresses.front, words: t('front') },
    { href: addresses.archive, words: t('archive') },
    { href: addresses.corrections(), words: t('corrections') },
    { href: addresses.staticPage('contact'), words: t('contact') },
  ]
  return (
    <div className={layout.wrap}>
      <div className={css.message}>
        <p className={css.code}>{t(`${kind}.code`)}</p>
        <h1>{t(`${kind}.title`)}</h1>
        <p className={css.text}>{t(`${kind}.text`)}</p>
        <nav className={css.links} aria-label={t('whereTo')}>
          <ul>
            {links.map(({ href, words }) => (
              <li key={href}>
                <a href={href}>{words}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  )
}
