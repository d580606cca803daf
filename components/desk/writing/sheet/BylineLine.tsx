'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { CREDIT_ROLES } from '#newsroom/articles/article.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { creditName } from '../credits.ts'
import { useDeskStory, useMayEdit } from '../desk-story.ts'
import { PaperWords } from '../PaperWords.tsx'
import { useField } from '../story-fields.ts'
import css from './BylineLine.module.css'

const OTHER_ROLES = CREDIT_ROLES.filter((role) => role !== 'writer')

/** Who wrote it and who had a hand in it, as it will be printed; it is put together among the facts. */
export function BylineLine() {
  const t = useTranslations('Desk.story.byline')
  const { goTo } = useDeskStory()
  const mayEdit = useMayEdit('credits')
  return (
    <div className={css.byline} dir="rtl">
      <PaperWords>
        <Names />
      </PaperWords>
      {mayEdit && <IconButton label={t('edit')} icon="pen" onPress={() => goTo('credits')} />}
    </div>
  )
}

function Names() {
  const t = useTranslations('Article')
  const format = useFormatter()
  const { people, paper } = useDeskStory()
  const [credits] = useField('credits')
  const [source] = useField('sourceName')
  const namesOf = (role: (typeof CREDIT_ROLES)[number]) =>
    credits.flatMap((credit) => (credit.role === role ? (creditName(credit, people) ?? []) : []))
  const writers = namesOf('writer')
  return (
    <div className={css.names} lang="ar">
      <b className={css.name}>
        {writers.length > 0 ? format.list(writers) : source || t('house', { name: paper.name })}
      </b>
      {OTHER_ROLES.map((role) => {
        const names = namesOf(role)
        if (names.length === 0) return null
        return (
          <span className={css.other} key={role}>
            {t.rich(`roles.${role}`, { names: () => format.list(names) })}
          </span>
        )
      })}
      {source && writers.length > 0 && <span className={css.other}>{t('source', { source })}</span>}
    </div>
  )
}
