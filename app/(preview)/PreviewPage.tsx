import { ArticlePage } from '#components/article/ArticlePage.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import type { Article } from '#newsroom/articles/views.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readEdition } from '#newsroom/read.ts'
import { PaperScript } from './PaperScript.tsx'
import css from './PreviewPage.module.css'

/** The paper's own page of a story, under a strip that says what it is. */
export async function PreviewPage(props: {
  article: Article
  strip: { text: string; language: 'ar' | 'en'; note?: string }
}) {
  const { article, strip } = props
  const edition = await readEdition()
  if (!edition) return null
  const format = pageFormat(edition)
  return (
    <>
      <aside className={css.strip} lang={strip.language} dir={strip.language === 'en' ? 'ltr' : 'rtl'} data-screen-only>
        {strip.text} {strip.note}
      </aside>
      <Frame edition={edition} format={format} kind="inner" currentSection={article.section.slug}>
        <ArticlePage article={article} edition={edition} format={format} />
      </Frame>
      {/** Here and not in the layout: React takes this page over later than what is around it. */}
      <PaperScript />
    </>
  )
}
