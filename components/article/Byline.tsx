import { useFormatter, useTranslations } from 'next-intl'
import type { CreditRole } from '#newsroom/articles/article.ts'
import type { Article, Credit } from '#newsroom/articles/views.ts'
import type { Edition, PageFormat } from '#newsroom/edition.ts'
import { classNames } from '../ui/class-names.ts'
import { PictureView } from '../ui/PictureView.tsx'
import css from './Byline.module.css'
import { Times } from './Times.tsx'

const OTHER_ROLES = ['photo', 'video', 'translation', 'editing'] as const satisfies Exclude<CreditRole, 'writer'>[]

/** Who wrote it, with face and job; who else had a hand in it; where it came from; when. */
export function Byline(props: { article: Article; edition: Edition; format: PageFormat }) {
  const { article, edition, format } = props
  const t = useTranslations('Article')
  const writers = article.credits.filter(({ role }) => role === 'writer')
  const size = writers.length > 1 ? css.several : article.format === 'opinion' ? css.opinion : undefined
  return (
    <section className={classNames(css.byline, size)} aria-label={t('byline')}>
      {writers.length > 0 ? (
        writers.map((writer) => <WriterLine key={writer.name} writer={writer} />)
      ) : (
        <p className={css.house}>{article.source ?? t('house', { name: edition.name })}</p>
      )}
      <div className={css.notes}>
        <Times article={article} format={format} />
        {OTHER_ROLES.map((role) => (
          <OtherCredit key={role} role={role} credits={article.credits} />
        ))}
        {article.source && writers.length > 0 && <p>{t('source', { source: article.source })}</p>}
      </div>
    </section>
  )
}

function WriterLine({ writer }: { writer: Credit }) {
  return (
    <div className={css.writer}>
      {writer.portrait && (
        <span className={css.face}>
          <PictureView picture={writer.portrait} shape="1x1" sizes="(min-width: 1024px) 168px, 88px" alt="" />
        </span>
      )}
      <p>
        <b className={css.name}>
          <Name credit={writer} />
        </b>
        {writer.job && <span className={css.job}>{writer.job}</span>}
      </p>
    </div>
  )
}

function OtherCredit({ role, credits }: { role: (typeof OTHER_ROLES)[number]; credits: Credit[] }) {
  const t = useTranslations('Article')
  const format = useFormatter()
  const people = credits.filter((credit) => credit.role === role)
  if (people.length === 0) return null
  const names = () => format.list(people.map((credit) => <Name key={credit.name} credit={credit} />))
  return <p>{t.rich(`roles.${role}`, { names })}</p>
}

function Name({ credit: { name, href } }: { credit: Credit }) {
  if (href === null) return <bdi>{name}</bdi>
  return (
    <a href={href} rel="author">
      <bdi>{name}</bdi>
    </a>
  )
}
