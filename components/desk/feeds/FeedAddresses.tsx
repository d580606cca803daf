'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { FeedPage } from '#newsroom/feeds/load-partners.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { toast } from '../ui/toast.ts'
import css from './Feeds.module.css'

/** Where a partner reads the feed, in each of its forms. */
export function FeedAddresses({ addresses }: { addresses: FeedPage['addresses'] }) {
  const t = useTranslations('Desk.feeds')
  return (
    <section className={css.block} aria-label={t('addresses')}>
      <h2 className={css.heading}>{t('addresses')}</h2>
      <p className={css.note}>{t('addressesNote')}</p>
      <dl className={css.addresses}>
        {addresses.map(({ format, url }) => (
          <Address key={format} name={t(`formats.${format}`)} url={url} />
        ))}
      </dl>
    </section>
  )
}

function Address({ name, url }: { name: string; url: string }) {
  const t = useTranslations('Desk.feeds')
  const text = useRef<HTMLElement>(null)
  async function copy() {
    try {
      await navigator.clipboard.writeText(url)
      toast({ text: t('copied') })
    } catch {
      // On a page without https there is no clipboard to write to.
      if (text.current) getSelection()?.selectAllChildren(text.current)
      toast({ text: t('copyRefused') })
    }
  }
  return (
    <div className={css.address}>
      <dt>{name}</dt>
      <dd>
        <bdi dir="ltr" className={css.url} ref={text}>
          {url}
        </bdi>
        <IconButton label={t('copy', { format: name })} icon="copy" size="small" onPress={() => void copy()} />
      </dd>
    </div>
  )
}
