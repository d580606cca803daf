'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { makeSlug } from '#arabic/slug.ts'
import type { StoryAddress as Address } from '#newsroom/stories/slug.ts'
import { Button } from '../ui/Button.tsx'
import { useMoment } from '../ui/Moment.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import { useDeskStory } from '../writing/desk-story.ts'
import { useStoryValue } from '../writing/story-fields.ts'
import { AddressText } from './AddressText.tsx'
import css from './StoryAddress.module.css'
import { StoryAddressForm } from './StoryAddressForm.tsx'
import { useAddressActions } from './story-address-context.ts'

/** Where readers find the story, where they found it before, and the way to change that. */
export function StoryAddress() {
  const t = useTranslations('Desk.address')
  const { id, standing } = useDeskStory()
  const actions = useAddressActions()
  const router = useRouter()
  const [address, setAddress] = useState<Address | null>(null)
  const [isChanging, setChanging] = useState(false)
  const { run, refusal } = useAction(actions.load, { onDone: setAddress })
  const words = useRefusalWords(refusal)
  const publishedAt = standing.publishedAt
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the story was published meanwhile
  useEffect(() => {
    void run({ id })
  }, [id, publishedAt])

  if (!address) return <p className={css.quiet}>{words.text ?? t('loading')}</p>
  return (
    <section className={css.part} aria-label={t('title')}>
      <h3 className={css.title}>{t('title')}</h3>
      <Line address={address} />
      {address.state === 'follows-headline' && <p className={css.quiet}>{t('followsHeadline')}</p>}
      {address.state === 'away' && <p className={css.quiet}>{t('away')}</p>}
      {address.state === 'closed' && <p className={css.quiet}>{t('closed')}</p>}
      {address.mayChange && (
        <div>
          <Button size="small" onPress={() => setChanging(true)}>
            {t('change')}
          </Button>
        </div>
      )}
      <Former former={address.former} />
      {isChanging && (
        <StoryAddressForm
          id={id}
          address={address}
          change={actions.change}
          onChanged={(changed) => {
            setAddress(changed)
            setChanging(false)
            toast({ text: t('done') })
            router.refresh()
          }}
          onClose={() => setChanging(false)}
        />
      )}
    </section>
  )
}

/** An address, readable: Arabic as it is read, the whole from left to right. */
function Line({ address }: { address: Address }) {
  const { origin } = useDeskStory()
  const headline = useStoryValue((story) => story.headline)
  const [section = '', number = ''] = address.href.split('/').slice(1)
  const slug = address.state === 'follows-headline' ? makeSlug(headline) || address.slug : address.slug
  const shown = `${origin.replace(/^https?:\/\//, '')}/${section}/${number}/${slug}`
  return address.state === 'public' ? (
    <a className={css.address} href={address.href} target="_blank" rel="noopener">
      <AddressText address={shown} />
    </a>
  ) : (
    <AddressText address={shown} />
  )
}

function Former({ former }: Pick<Address, 'former'>) {
  const t = useTranslations('Desk.address')
  const write = useMoment()
  if (former.length === 0) return null
  return (
    <div>
      <h4 className={css.quiet}>{t('former')}</h4>
      <ul className={css.former}>
        {former.map(({ path, until }) => (
          <li key={`${path} ${until}`}>
            <AddressText address={path} />
            <span className={css.quiet}>{t('until', { time: write(until, 'dateTime') })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
