'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { FrontStory, FrontOrder as Order } from '#newsroom/manage/front.ts'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Moment, useMoment } from '../ui/Moment.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import css from './FrontOrder.module.css'
import { FrontPlaces } from './FrontPlaces.tsx'
import { FrontSearch } from './FrontSearch.tsx'
import { useOrder } from './use-order.ts'

export interface FrontActions {
  save: (input: unknown) => Promise<Answer>
  find: (input: unknown) => Promise<Answer<FrontStory[]>>
}

/** The top of the front page: which story leads, and what stands beside it. */
export function FrontOrder({ stored, actions }: { stored: Order; actions: FrontActions }) {
  const t = useTranslations('Desk.front')
  const router = useRouter()
  const storedIds = stored.ranked.map((story) => story.id)
  const { order, set, move, reset, isStale } = useDraftOrder(storedIds)
  const [known, setKnown] = useState<FrontStory[]>([])
  const byId = new Map([...known, ...stored.ranked].map((story) => [story.id, story]))
  const ranked = order.flatMap((id) => byId.get(id) ?? [])
  const filling = fillingOf(stored, order)
  const isChanged = order.join() !== storedIds.join()
  const { run, isPending, refusal, clear } = useAction(actions.save, {
    onDone() {
      toast({ text: t('saved') })
      router.refresh()
    },
    onRefused: () => router.refresh(),
  })
  const words = useRefusalWords(refusal)

  function add(story: FrontStory) {
    if (order.includes(story.id)) return
    setKnown((before) => [...before, story])
    set([...order, story.id])
  }
  function takeTheirs() {
    clear()
    reset()
  }
  return (
    <Page
      title={t('title')}
      note={<LastChange change={stored.lastChange} />}
      actions={
        <>
          <LinkButton href="/" isNewTab>
            {t('see')}
          </LinkButton>
          {isChanged && <Button onPress={takeTheirs}>{t('discard')}</Button>}
          <Button
            kind="primary"
            isDisabled={!isChanged}
            isPending={isPending}
            onPress={() => run({ ids: order, seen: storedIds })}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      {isStale && isChanged && (
        <Notice kind="warning" action={<Button onPress={takeTheirs}>{t('takeTheirs')}</Button>}>
          <Overtaken stored={stored} />
        </Notice>
      )}
      {refusal && refusal.code !== 'version' && <Notice kind="danger">{words.text}</Notice>}
      <div className={css.halves}>
        <FrontPlaces
          ranked={ranked}
          filling={filling}
          places={stored.places}
          onMove={move}
          onRemove={(id) => set(order.filter((one) => one !== id))}
        />
        <FrontSearch find={actions.find} taken={order} onAdd={add} />
      </div>
    </Page>
  )
}

/** The order as it is being changed; it outlives a change of the stored one, and knows of it. */
function useDraftOrder(storedIds: number[]) {
  const key = storedIds.join()
  const [base, setBase] = useState({ key, ids: storedIds })
  const own = useOrder(base.ids)
  const isUntouched = own.order.join() === base.key
  const isSaved = own.order.join() === key
  if (base.key !== key && (isUntouched || isSaved)) setBase({ key, ids: storedIds })
  return {
    ...own,
    isStale: base.key !== key,
    reset() {
      setBase({ key, ids: storedIds })
      own.set(storedIds)
    },
  }
}

/** What fills the places that are left, as far as this page knows it. */
function fillingOf({ filling, ranked, places }: Order, order: number[]): FrontStory[] {
  const free = Math.max(0, places - order.length)
  const removed = ranked.filter((story) => !order.includes(story.id))
  return [...filling, ...removed]
    .filter((story) => !order.includes(story.id))
    .toSorted((a, b) => b.publishedAt - a.publishedAt)
    .slice(0, free)
}

function LastChange({ change }: { change: Order['lastChange'] }) {
  const t = useTranslations('Desk.front')
  if (!change) return t('note')
  return t.rich('lastChange', {
    who: () => <bdi key="who">{change.name}</bdi>,
    when: () => <Moment key="when" instant={change.at} style="near" />,
  })
}

function Overtaken({ stored }: { stored: Order }) {
  const t = useTranslations('Desk.front')
  const say = useMoment()
  const { lastChange, ranked } = stored
  const lead = ranked[0]?.headline ?? ''
  return (
    <p>
      {t('overtaken', { name: lastChange?.name ?? '', when: lastChange ? say(lastChange.at, 'clock') : '' })}{' '}
      {lead && t('theirLead', { headline: lead })}
    </p>
  )
}
