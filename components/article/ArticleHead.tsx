import { isLongHeadline } from '#arabic/headline.ts'
import type { Article } from '#newsroom/articles/views.ts'
import { classNames } from '../ui/class-names.ts'
import { Headline } from '../ui/Headline.tsx'
import css from './ArticleHead.module.css'
import { Label } from './Label.tsx'

/** Section, headline, standfirst. An opinion speaks in the text face, so that nobody takes it for news. */
export function ArticleHead({ article }: { article: Article }) {
  const { headline, standfirst, format } = article
  const voice = format === 'opinion' ? css.opinion : undefined
  return (
    <header className={classNames(css.head, voice)}>
      <Label article={article} />
      <h1 className={isLongHeadline(headline) ? css.long : undefined}>
        <Headline text={headline} />
      </h1>
      {standfirst && <p className={css.standfirst}>{standfirst}</p>}
    </header>
  )
}
