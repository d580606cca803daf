'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { FeedPage as FeedView } from '#newsroom/feeds/load-partners.ts'
import { useChange } from '../manage/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { useMoment } from '../ui/Moment.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import { FeedAddresses } from './FeedAddresses.tsx'
import { FeedContents } from './FeedContents.tsx'
import { FeedForm } from './FeedForm.tsx'
import css from './Feeds.module.css'
import { FEEDS_PATH } from './Feeds.tsx'
import { useFeedWords } from './use-feed-words.ts'

export interface FeedActions {
  edit: (input: unknown) => Promise<Answer>
  pause: (input: unknown) => Promise<Answer>
  renew: (input: unknown) => Promise<Answer>
  remove: (input: unknown) => Promise<Answer>
}

/** One partner's feed: where it is read, what is in it, and what can be done to it. */
export function FeedPage({ page, actions }: { page: FeedView; actions: FeedActions }) {
  const { feed } = page
  const t = useTranslations('Desk.feeds')
  const manage = useTranslations('Desk.manage')
  const write = useMoment()
  const say = useFeedWords()
  const [open, setOpen] = useState<'edit' | 'renew' | 'remove' | null>(null)
  const close = () => setOpen(null)
  const edit = useChange(actions.edit, { said: manage('saved', { name: feed.name }), onDone: close })
  const pause = useChange(actions.pause, {
    said: t(feed.isPaused ? 'resumedDone' : 'pausedDone', { name: feed.name }),
  })
  const refusal = useRefusalWords(pause.refusal)
  const facts = [
    say.sections(feed),
    say.contents(feed),
    t('reads', { count: feed.reads }),
    feed.lastReadAt !== null && t('lastRead', { when: write(feed.lastReadAt, 'ago') }),
  ].filter(Boolean)
  const resume = () => void pause.run({ id: feed.id, isPaused: false })
  return (
    <Page
      title={feed.name}
      note={
        <>
          <Link href={FEEDS_PATH} prefetch={false}>
            {t('all')}
          </Link>
          {facts.map((fact) => (
            <span className={css.part} key={String(fact)}>
              {fact}
            </span>
          ))}
        </>
      }
      actions={
        <>
          <Button onPress={() => setOpen('edit')}>{t('edit')}</Button>
          <MenuButton
            icon="more"
            label={manage('moreOf', { name: feed.name })}
            items={[
              feed.isPaused ? { id: 'resume', label: t('resume') } : { id: 'pause', label: t('pause') },
              { id: 'renew', label: t('renew') },
              { id: 'remove', label: manage('remove'), kind: 'danger' as const },
            ]}
            onAction={(id) => {
              if (id === 'renew' || id === 'remove') setOpen(id)
              else void pause.run({ id: feed.id, isPaused: id === 'pause' })
            }}
          />
        </>
      }
    >
      {refusal.text && <Notice kind="danger">{refusal.text}</Notice>}
      {feed.isPaused && (
        <Notice kind="warning" action={<Button onPress={resume}>{t('resume')}</Button>}>
          {t('pausedNote')}
        </Notice>
      )}
      <FeedAddresses addresses={page.addresses} />
      <FeedContents stories={page.stories} hasPictures={feed.hasPictures} />
      {open === 'edit' && (
        <FeedForm
          feed={feed}
          sections={page.sections}
          onSubmit={(changes) => void edit.run({ id: feed.id, changes })}
          onClose={close}
          isPending={edit.isPending}
          refusal={edit.refusal}
        />
      )}
      {open === 'renew' && <RenewSecret feed={feed} renew={actions.renew} onClose={close} />}
      {open === 'remove' && <RemoveFeed feed={feed} remove={actions.remove} onClose={close} />}
    </Page>
  )
}

interface Named {
  id: number
  name: string
}

function RenewSecret({ feed, renew, onClose }: { feed: Named; renew: FeedActions['renew']; onClose: () => void }) {
  const t = useTranslations('Desk.feeds')
  const { run, isPending, refusal } = useChange(renew, { said: t('renewed'), onDone: onClose })
  const { text } = useRefusalWords(refusal)
  return (
    <ConfirmDialog
      title={t('renewTitle', { name: feed.name })}
      isOpen
      onClose={onClose}
      onConfirm={() => void run({ id: feed.id })}
      confirmLabel={t('renew')}
      isPending={isPending}
      error={text}
    >
      <p>{t('renewNote')}</p>
    </ConfirmDialog>
  )
}

function RemoveFeed({ feed, remove, onClose }: { feed: Named; remove: FeedActions['remove']; onClose: () => void }) {
  const t = useTranslations('Desk.feeds')
  const manage = useTranslations('Desk.manage')
  const router = useRouter()
  const { run, isPending, refusal } = useAction(remove, {
    onDone() {
      toast({ text: manage('removed', { name: feed.name }) })
      router.replace(FEEDS_PATH)
    },
  })
  const { text } = useRefusalWords(refusal)
  return (
    <ConfirmDialog
      title={manage('removeTitle', { name: feed.name })}
      isOpen
      onClose={onClose}
      onConfirm={() => void run({ id: feed.id })}
      confirmLabel={manage('remove')}
      isPending={isPending}
      error={text}
    >
      <p>{t('removeNote')}</p>
    </ConfirmDialog>
  )
}
