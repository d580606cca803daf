import type { PageFormat } from '#newsroom/edition.ts'
import type { StaticPage as Page } from '#newsroom/pages/load.ts'
import { BodyBlocks } from '../article/BodyBlocks.tsx'
import layout from '../ui/layout.module.css'
import head from './Head.module.css'
import css from './StaticPage.module.css'

/** A page of the paper about itself. `origin` is the paper's public address. */
export function StaticPage(props: { page: Page; origin: string; format: PageFormat }) {
  const { page, origin, format } = props
  const { title, body, pictures, readAlso } = page
  return (
    <div className={layout.wrap}>
      <article className={css.page}>
        <header className={head.head}>
          <h1>{title}</h1>
        </header>
        <BodyBlocks
          source={{ body, pictures, readAlso, dateline: null, format: 'page' }}
          setting={{ origin, format }}
        />
      </article>
    </div>
  )
}
