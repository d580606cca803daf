import { useTranslations } from 'next-intl'
import type { Answer } from '#newsroom/answer.ts'
import type { Comparison } from '#newsroom/stories/compare.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { Changes } from './Changes.tsx'
import { RestoreButton } from './RestoreButton.tsx'
import { RevisionList } from './RevisionList.tsx'
import { RevisionName } from './RevisionName.tsx'
import css from './RevisionsPage.module.css'

/** What a story said before, what was changed from one time to another, and the way back. */
export function RevisionsPage(props: {
  id: number
  comparison: Comparison
  restore: (input: { id: number; revisionId: number }) => Promise<Answer<{ version: number }>>
}) {
  const { id, comparison, restore } = props
  const { headline, revisions, older, newer, changes, canEdit } = comparison
  const t = useTranslations('Desk.revisions')
  return (
    <Page
      title={t('ofStory', { headline: headline || t('untitled') })}
      actions={
        <>
          <LinkButton href={`/desk/stories/${id}`}>{t('back')}</LinkButton>
          <LinkButton kind="quiet" href={`/desk/stories/${id}/history`}>
            {t('history')}
          </LinkButton>
        </>
      }
      width="full"
    >
      <div className={css.page}>
        <RevisionList id={id} revisions={revisions} older={older} newer={newer} />
        <section className={css.comparison} aria-label={t('comparison')}>
          <header className={css.head}>
            <p>
              {older ? (
                t.rich('fromTo', {
                  older: () => <RevisionName revision={older} />,
                  newer: () => <RevisionName revision={newer} />,
                })
              ) : (
                <>
                  <RevisionName revision={newer} /> - {t('nothingBefore')}
                </>
              )}
            </p>
            {canEdit && newer && <RestoreButton id={id} revision={newer} action={restore} />}
          </header>
          {changes.length === 0 ? <p className={css.none}>{t('same')}</p> : <Changes changes={changes} />}
        </section>
      </div>
    </Page>
  )
}
