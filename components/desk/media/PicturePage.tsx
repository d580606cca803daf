'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { PictureFacts } from '#newsroom/media/library.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import { Crops } from './Crops.tsx'
import { FileFacts } from './FileFacts.tsx'
import { FocalPoint } from './FocalPoint.tsx'
import css from './PicturePage.module.css'
import { saveFocalPoint, savePictureWords } from './requests.ts'
import { Uses } from './Uses.tsx'
import { type AllWords, WordsForm } from './WordsForm.tsx'

/** One picture: what it shows, what is said of it, how it is cut, where it stands. */
export function PicturePage({ facts }: { facts: PictureFacts }) {
  const t = useTranslations('Desk.media')
  const router = useRouter()
  const { mediaId, picture, mayEdit } = facts
  const [words, setWords] = useState<AllWords>(() => wordsOf(facts))
  const [focal, setFocal] = useState(facts.focal)
  const wordsAction = useAction(savePictureWords)
  const focalAction = useAction(saveFocalPoint)
  const refusal = wordsAction.refusal ?? focalAction.refusal
  const { text, field } = useRefusalWords(refusal)

  const kept = wordsOf(facts)
  const areWordsNew = Object.entries(kept).some(([name, value]) => words[name as keyof AllWords] !== value)
  const isFocalNew = focal.x !== facts.focal.x || focal.y !== facts.focal.y
  const isUnsaved = areWordsNew || isFocalNew
  useWarning(isUnsaved)

  async function save() {
    const areWordsSaved = !areWordsNew || (await wordsAction.run({ mediaId, ...words }))
    const isFocalSaved = !isFocalNew || (await focalAction.run({ mediaId, ...focal }))
    router.refresh()
    if (areWordsSaved && isFocalSaved) toast({ text: t('saved') })
  }

  return (
    <Page
      title={<bdi className={css.title}>{facts.alt || facts.caption || t('noAlt')}</bdi>}
      width="full"
      note={mayEdit ? (isUnsaved ? t('unsaved') : undefined) : t('readOnly')}
      actions={
        mayEdit && (
          <Button
            kind="primary"
            isDisabled={!isUnsaved}
            isPending={wordsAction.isPending || focalAction.isPending}
            onPress={() => void save()}
          >
            {t('save')}
          </Button>
        )
      }
    >
      {text && <Notice kind="danger">{text}</Notice>}
      <div className={css.sheet}>
        <div className={css.seen}>
          <section className={css.part} aria-labelledby="focal">
            <FocalPoint picture={picture} focal={focal} onChange={setFocal} isReadOnly={!mayEdit} />
            <h2 className={css.hidden} id="focal">
              {t('focal')}
            </h2>
            {mayEdit && <p className={css.help}>{t('focalHelp')}</p>}
          </section>
          <section className={css.part} aria-labelledby="crops">
            <h2 className={css.heading} id="crops">
              {t('crops')}
            </h2>
            <Crops picture={picture} focal={focal} />
          </section>
        </div>
        <div className={css.said}>
          <section className={css.part} aria-labelledby="words">
            <h2 className={css.heading} id="words">
              {t('words')}
            </h2>
            <WordsForm
              words={words}
              onChange={(change) => setWords((before) => ({ ...before, ...change }))}
              isReadOnly={!mayEdit}
              errorOf={field}
            />
          </section>
          <Uses used={facts.used} />
          <FileFacts facts={facts} />
        </div>
      </div>
    </Page>
  )
}

function wordsOf({ alt, caption, credit, source, licence }: PictureFacts): AllWords {
  return { alt, caption, credit, source, licence }
}

/** The browser asks before a page with unsaved words is left. */
function useWarning(isUnsaved: boolean) {
  useEffect(() => {
    if (!isUnsaved) return
    const listening = new AbortController()
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: listening.signal })
    return () => listening.abort()
  }, [isUnsaved])
}
