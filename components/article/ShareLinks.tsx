import { useTranslations } from 'next-intl'
import type { Article } from '#newsroom/articles/views.ts'
import css from './ShareLinks.module.css'

/**
 * Plain links to the services readers share on, and the short address itself: readable, short, and the one that is
 * copied. The two buttons are un-hidden by the page's module where the browser can do what they say.
 */
export function ShareLinks({ article, origin }: { article: Article; origin: string }) {
  const t = useTranslations('Share')
  const { headline, format } = article
  const address = origin + article.shortHref
  const heading = format === 'opinion' ? 'headingOpinion' : format === 'gallery' ? 'headingGallery' : 'heading'
  const services = shareAddresses(headline, address)
  return (
    <section className={css.share} aria-label={t(heading)} data-copy-host data-screen-only>
      <b className={css.heading}>{t(heading)}</b>
      <ul className={css.services}>
        {services.map(({ service, href }) => (
          <li key={service}>
            <a href={href} rel="external noopener nofollow">
              {t(service)}
            </a>
          </li>
        ))}
        <li>
          <button type="button" data-share={address} data-title={headline} hidden>
            {t('more')}
          </button>
        </li>
      </ul>
      <p className={css.short}>
        <a href={address} dir="ltr" data-address>
          {address.replace(/^https?:\/\//, '')}
        </a>
        <button type="button" data-copy={address} hidden>
          {t('copy')}
        </button>
        <span role="status" data-status className={css.status} />
      </p>
    </section>
  )
}

/** Where each service takes an address and words, in the order readers here use them. */
function shareAddresses(headline: string, address: string) {
  const text = encodeURIComponent(headline)
  const url = encodeURIComponent(address)
  return [
    { service: 'whatsapp', href: `https://wa.me/?text=${encodeURIComponent(`${headline}\n${address}`)}` },
    { service: 'facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { service: 'x', href: `https://x.com/intent/post?text=${text}&url=${url}` },
    { service: 'telegram', href: `https://t.me/share/url?url=${url}&text=${text}` },
  ] as const
}
