'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { PictureFacts } from '#newsroom/media/library.ts'
import { Moment } from '../ui/Moment.tsx'
import css from './PicturePage.module.css'

const MEGABYTE = 1_024 * 1_024
/** What Google asks of a picture it is to show large. */
const DISCOVER_WIDTH = 1_200

/** What is known of the file a picture came in. */
export function FileFacts({ facts }: { facts: PictureFacts }) {
  const t = useTranslations('Desk.media')
  const format = useFormatter()
  const { picture, bytes, mime, createdAt, uploadedBy } = facts
  const size = bytes < MEGABYTE ? bytes / 1_024 : bytes / MEGABYTE
  const written = format.number(size, { maximumFractionDigits: bytes < MEGABYTE ? 0 : 1 })
  return (
    <section className={css.part} aria-labelledby="file">
      <h2 className={css.heading} id="file">
        {t('facts')}
      </h2>
      <dl className={css.facts}>
        <dt>{t('dimensions')}</dt>
        <dd>
          <bdi>{t('pixels', { width: String(picture.width), height: String(picture.height) })}</bdi>
          {picture.width < DISCOVER_WIDTH && <p className={css.help}>{t('small')}</p>}
        </dd>
        <dt>{t('fileSize')}</dt>
        <dd>{t(bytes < MEGABYTE ? 'kilobytes' : 'megabytes', { size: written })}</dd>
        <dt>{t('type')}</dt>
        <dd>
          <bdi>{mime.replace('image/', '').toUpperCase()}</bdi>
        </dd>
        <dt>{t('added')}</dt>
        <dd>
          <Moment instant={createdAt} />
        </dd>
        <dt>{t('uploadedBy')}</dt>
        <dd>
          <bdi>{uploadedBy ?? t('imported')}</bdi>
        </dd>
      </dl>
    </section>
  )
}
