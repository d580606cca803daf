'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { PreviewLink } from '#newsroom/stories/preview-links.ts'
import { Button } from '../ui/Button.tsx'
import { useMoment } from '../ui/Moment.tsx'
import { Notice } from '../ui/Notice.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import css from './PreviewPanel.module.css'
import type { PreviewActions } from './PreviewPanel.tsx'

const DAYS = [1, 3, 7, 14]

/** The links to a story for people without an account: made, copied once, taken back. */
export function PreviewLinks({ id, actions }: { id: number; actions: PreviewActions }) {
  const t = useTranslations('Desk.preview')
  const write = useMoment()
  const [links, setLinks] = useState<PreviewLink[]>([])
  const [made, setMade] = useState<{ id: number; address: string } | null>(null)
  const [days, setDays] = useState('3')
  const list = useAction(actions.list, { onDone: setLinks })
  const create = useAction(actions.create, {
    onDone({ path, ...link }) {
      setLinks((before) => [link, ...before])
      setMade({ id: link.id, address: new URL(path, location.origin).href })
    },
  })
  const revoke = useAction(actions.revoke, { onDone: () => toast({ text: t('revoked') }) })
  const { text } = useRefusalWords(list.refusal ?? create.refusal ?? revoke.refusal)

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when the panel opens
  useEffect(() => void list.run({ id }), [id])

  async function takeBack(linkId: number) {
    if (!(await revoke.run({ id, linkId }))) return
    setLinks((before) => before.filter((link) => link.id !== linkId))
    setMade((before) => (before?.id === linkId ? null : before))
  }

  async function copy(address: string) {
    await navigator.clipboard.writeText(address)
    toast({ text: t('copied') })
  }

  return (
    <section className={css.links} aria-label={t('links')}>
      <h3>{t('links')}</h3>
      <p className={css.note}>{t('linksNote')}</p>
      <div className={css.make}>
        <SelectField
          label={t('days')}
          options={DAYS.map((count) => ({ id: String(count), label: t('daysCount', { count }) }))}
          value={days}
          onChange={(value) => setDays(value ?? '3')}
        />
        <Button isPending={create.isPending} onPress={() => void create.run({ id, days: Number(days) })}>
          {t('make')}
        </Button>
      </div>
      {text && <Notice kind="danger">{text}</Notice>}
      {made && (
        <div className={css.made}>
          <TextField label={t('once')} value={made.address} dir="ltr" isReadOnly />
          <Button kind="primary" onPress={() => void copy(made.address)}>
            {t('copy')}
          </Button>
        </div>
      )}
      {links.length === 0 && !list.isPending && <p className={css.note}>{t('noLinks')}</p>}
      <ul className={css.list}>
        {links.map((link) => (
          <li key={link.id}>
            <span>{t('until', { by: link.by, time: write(link.expiresAt, 'near') })}</span>
            <Button kind="quiet" size="small" onPress={() => void takeBack(link.id)}>
              {t('revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
