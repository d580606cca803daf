'use client'

import { useTranslations } from 'next-intl'
import { useContext, useState } from 'react'
import type { Story } from '#newsroom/stories/story.ts'
import { SavedVersionContext, useDeskStory } from '../desk-story.ts'
import { useSettledStory } from '../story-fields.ts'
import css from './Preview.module.css'

/** The very card that the paper will draw, of what was saved last. */
export function CardPicture() {
  const t = useTranslations('Desk.social')
  const { id } = useDeskStory()
  const version = useCardVersion()
  const [failed, setFailed] = useState<number>()
  if (failed === version) return <p className={css.noPicture}>{t('noCard')}</p>
  return (
    <img
      className={css.card}
      src={`/desk/api/stories/${id}/card?version=${version}`}
      alt=""
      width={1200}
      height={630}
      onError={() => setFailed(version)}
    />
  )
}

/**
 * The last version that may have changed the card. Saving follows typing at a distance: after a change two versions are
 * asked for, since the first may have been saved before it.
 */
function useCardVersion(): number {
  const version = useContext(SavedVersionContext)
  const said = drawnWords(useSettledStory())
  const [seen, setSeen] = useState({ version, shown: version, now: said, before: said })
  if (version !== seen.version) {
    const isOther = said !== seen.now || seen.now !== seen.before
    setSeen({ version, shown: isOther ? version : seen.shown, now: said, before: seen.now })
  }
  return seen.shown
}

function drawnWords({ headline, kicker, format, sectionId, credits, sourceName, lead, body }: Story): string {
  const quotes = body.content.filter((block) => block.type === 'pullQuote')
  return JSON.stringify([headline, kicker, format, sectionId, credits, sourceName, lead?.mediaId ?? null, quotes])
}
