import type { Article } from '#newsroom/articles/views.ts'
import type { Edition, PageFormat } from '#newsroom/edition.ts'
import { classNames } from '../ui/class-names.ts'
import layout from '../ui/layout.module.css'
import { AgeNotice } from './AgeNotice.tsx'
import { ArticleHead } from './ArticleHead.tsx'
import css from './ArticlePage.module.css'
import { BodyBlocks } from './BodyBlocks.tsx'
import { Byline } from './Byline.tsx'
import { Corrections } from './Corrections.tsx'
import { FollowCall } from './FollowCall.tsx'
import { Hero } from './Hero.tsx'
import { OuterColumn } from './OuterColumn.tsx'
import { PrintHead } from './PrintHead.tsx'
import { Related } from './Related.tsx'
import { SensitiveNotice } from './SensitiveNotice.tsx'
import { ShareLinks } from './ShareLinks.tsx'
import { Tags } from './Tags.tsx'

/**
 * A story and what leads on from it. Wide pages have three columns under the headline: who and when, the story, the
 * section's other news; narrow ones put them in the order they are read. A photo story takes the whole width.
 */
export function ArticlePage(props: { article: Article; edition: Edition; format: PageFormat }) {
  const { article, edition, format } = props
  const setting = { origin: edition.origin, format }
  const isGallery = article.format === 'gallery'
  const voice = isGallery ? css.gallery : article.format === 'opinion' ? css.opinion : undefined
  const hasHero = article.isSensitive || article.lead !== null || article.leadNote !== null
  return (
    <div className={layout.wrap}>
      <PrintHead article={article} edition={edition} format={format} />
      <div className={css.page}>
        <article className={classNames(css.story, voice)}>
          <div className={css.top}>
            <AgeNotice ageInYears={article.ageInYears} publishedAt={article.publishedAt} format={format} />
            <ArticleHead article={article} />
          </div>
          <div className={css.byline}>
            <Byline article={article} edition={edition} format={format} />
          </div>
          {hasHero && (
            <div className={css.hero}>
              {article.isSensitive && <SensitiveNotice />}
              <Hero article={article} />
            </div>
          )}
          <div className={css.text}>
            <FollowCall edition={edition} />
            <BodyBlocks source={article} setting={setting} />
            <div className={css.end}>
              <Corrections corrections={article.corrections} format={format} />
              <Tags tags={article.tags} />
              <ShareLinks article={article} origin={edition.origin} />
            </div>
          </div>
        </article>
        {!isGallery && (
          <div className={css.outer} data-screen-only>
            <OuterColumn article={article} format={format} />
          </div>
        )}
      </div>
      <div className={css.related} data-screen-only>
        <Related cards={article.related} format={format} />
      </div>
    </div>
  )
}
