'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { makeSlug } from '#arabic/slug.ts'
import type { Answer } from '#newsroom/answer.ts'
import type { Body } from '#newsroom/articles/body.ts'
import type { StaticPageForm } from '#newsroom/manage/load-pages.ts'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import { BodyEditor } from '../writing/editor/BodyEditor.tsx'
import { usePictures } from '../writing/use-pictures.tsx'
import { useStoryPicker } from '../writing/use-stories.tsx'
import css from './Manage.module.css'
import { SlugField } from './SlugField.tsx'
import { useUnsaved } from './use-unsaved.ts'

export interface PageActions {
  add: (input: unknown) => Promise<Answer<{ id: number; seen: number }>>
  save: (input: unknown) => Promise<Answer<{ seen: number }>>
}

const EMPTY: Body = { type: 'doc', content: [] }

/** A page of the paper about itself, new or as it is. */
export function PageEditor({ page, actions }: { page: StaticPageForm | null; actions: PageActions }) {
  const t = useTranslations('Desk.manage')
  const router = useRouter()
  const id = useId()
  const [opened] = useState(page?.body ?? EMPTY)
  const [typed, setTyped] = useState<{ title: string; slug: string | undefined; body: Body }>({
    title: page?.title ?? '',
    slug: page?.slug,
    body: opened,
  })
  const [isUnsaved, setUnsaved] = useState(false)
  // One's own save is known before the page is read again; a colleague's only then.
  const [savedAt, setSavedAt] = useState(0)
  useUnsaved(isUnsaved)
  const values = { ...typed, slug: typed.slug ?? makeSlug(typed.title) }
  const change = (part: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...part }))
    setUnsaved(true)
  }
  const done = () => {
    setUnsaved(false)
    toast({ text: t('saved', { name: values.title }) })
  }
  const add = useAction(actions.add, {
    onDone(made) {
      done()
      router.replace(`/desk/manage/pages/${made.id}`)
    },
  })
  const save = useAction(actions.save, {
    onDone({ seen }) {
      setSavedAt(seen)
      done()
      router.refresh()
    },
    // What a colleague saved meanwhile is known then; what was typed here stays.
    onRefused: () => router.refresh(),
  })
  const { isPending, refusal } = page ? save : add
  const words = useRefusalWords(refusal)
  const isOvertaken = refusal?.code === 'version'

  return (
    <Page
      title={page?.title ?? t('pages.add')}
      width="narrow"
      actions={
        <>
          {page && (
            <LinkButton href={page.href} isNewTab>
              {t('seePage')}
            </LinkButton>
          )}
          <Button
            kind="primary"
            isPending={isPending}
            onPress={() =>
              page ? save.run({ id: page.id, seen: Math.max(page.seen, savedAt), ...values }) : add.run(values)
            }
          >
            {t('save')}
          </Button>
        </>
      }
    >
      {refusal && (
        <Notice kind={isOvertaken ? 'warning' : 'danger'}>{isOvertaken ? t('overtaken') : words.text}</Notice>
      )}
      <div className={css.pair}>
        <TextField
          label={t('pages.pageTitle')}
          value={values.title}
          onChange={(title) => change({ title })}
          isRequired
          autoFocus={!page}
          maxLength={160}
          error={words.field('title')}
        />
        <SlugField
          value={values.slug}
          onChange={(slug) => change({ slug })}
          stored={page?.slug}
          oldSlugs={page?.oldSlugs}
          error={words.field('slug')}
        />
      </div>
      <section className={css.text} aria-labelledby={id}>
        <h2 id={id}>{t('pages.text')}</h2>
        <PageBody page={page} body={opened} onChange={(body) => change({ body })} />
      </section>
    </Page>
  )
}

function PageBody({
  page,
  body,
  onChange,
}: {
  page: StaticPageForm | null
  body: Body
  onChange: (body: Body) => void
}) {
  const { pickPictures, uploadPictures, picker } = usePictures()
  const stories = useStoryPicker(0, forget)
  return (
    <>
      <BodyEditor
        body={body}
        epoch={0}
        isReadOnly={false}
        onChange={onChange}
        pictures={page?.pictures ?? NOTHING}
        stories={page?.stories ?? NOTHING}
        pickPictures={pickPictures}
        uploadPictures={uploadPictures}
        pickStory={stories.pickStory}
      />
      {picker}
      {stories.picker}
    </>
  )
}

const NOTHING = {}

/** The editor itself knows what was just picked, and nothing else on this page asks. */
function forget(): void {}
