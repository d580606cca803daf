import type { Snippet } from '#arabic/highlight.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import type { SearchHit } from '#newsroom/search/load.ts'
import { Kicker } from '../front/Kicker.tsx'
import { Writers } from '../front/Writers.tsx'
import { Marked } from '../ui/Marked.tsx'
import { Moment } from '../ui/Moment.tsx'
import { PictureView } from '../ui/PictureView.tsx'
import type from '../ui/type.module.css'
import list from './ListingPage.module.css'
import css from './SearchHits.module.css'

/** Stories that were found, with the words that were asked for marked where they stand. */
export function SearchHits({ hits, format }: { hits: SearchHit[]; format: PageFormat }) {
  return (
    <div className={list.rows}>
      {hits.map((hit) => (
        <Hit key={hit.card.id} hit={hit} format={format} />
      ))}
    </div>
  )
}

function Hit({ hit, format }: { hit: SearchHit; format: PageFormat }) {
  const { card, headline, snippet } = hit
  return (
    <article className={css.hit}>
      <p className={css.when}>
        <a href={card.section.href}>{card.section.name}</a>
        {/* Last in its line: what the browser writes here is wider than the hour it replaces. */}
        <Moment instant={card.publishedAt} format={format} style="ago" />
      </p>
      <div className={css.words}>
        <Kicker card={card} place="section" />
        <h3 className={css.headline}>
          <a href={card.href}>
            <Marked segments={headline} />
          </a>
        </h3>
        <Excerpt snippet={snippet} standfirst={card.standfirst} />
        <Writers writers={card.writers} />
      </div>
      {card.picture && (
        <div className={css.picture}>
          <PictureView
            picture={card.picture}
            shape="16x9"
            sizes="(min-width: 1024px) 200px, (min-width: 600px) 168px, 96px"
            alt=""
          />
        </div>
      )}
    </article>
  )
}

const ELLIPSIS = '\u2026'

function Excerpt({ snippet, standfirst }: { snippet: Snippet | null; standfirst: string | null }) {
  if (!snippet) return standfirst && <p className={type.summary}>{standfirst}</p>
  return (
    <p className={type.summary}>
      {snippet.isCutBefore && `${ELLIPSIS} `}
      <Marked segments={snippet.segments} />
      {snippet.isCutAfter && ` ${ELLIPSIS}`}
    </p>
  )
}
