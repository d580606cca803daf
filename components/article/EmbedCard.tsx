import { useTranslations } from 'next-intl'
import type { Block, EMBED_PROVIDERS } from '#newsroom/articles/body.ts'
import css from './EmbedCard.module.css'

type Embed = Extract<Block, { type: 'embed' }>['attrs']

/**
 * A post of another service, as a card that says whose it is and leads there. Nothing of theirs is loaded: no script,
 * no frame, no cookie, no reader told on.
 */
export function EmbedCard({ embed }: { embed: Embed }) {
  const t = useTranslations('Blocks')
  return (
    <aside className={css.card} aria-label={t(`providers.${embed.provider}`)}>
      <p className={css.provider}>{t(`providers.${embed.provider}`)}</p>
      {embed.caption && <p className={css.caption}>{embed.caption}</p>}
      <p>
        <a className={css.link} href={embedAddress(embed)} rel="external noopener">
          {t(`open.${embed.provider}`)}
        </a>
      </p>
    </aside>
  )
}

const ADDRESSES: Record<(typeof EMBED_PROVIDERS)[number], (id: string) => string> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  x: (id) => `https://x.com/${isBare(id) ? `i/status/${id}` : id}`,
  facebook: (id) => `https://www.facebook.com/${id}`,
  instagram: (id) => `https://www.instagram.com/${isBare(id) ? `p/${id}` : id}/`,
  tiktok: (id) => `https://www.tiktok.com/${isBare(id) ? `embed/v2/${id}` : `@${id}`}`,
}

/** Where a post is read. An id may be bare, or carry its account before it (`name/status/17`). */
export function embedAddress({ provider, id }: Pick<Embed, 'provider' | 'id'>): string {
  return ADDRESSES[provider](id.split('/').map(encodeURIComponent).join('/'))
}

function isBare(id: string): boolean {
  return !id.includes('/')
}
