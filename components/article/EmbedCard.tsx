import { useTranslations } from 'next-intl'
import { type Block, embedAddress } from '#newsroom/articles/body.ts'
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
