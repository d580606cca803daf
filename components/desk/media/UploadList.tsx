'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Upload } from '#newsroom/media/upload.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useRefusalWords } from '../ui/use-action.ts'
import { AltField } from './AltField.tsx'
import css from './UploadList.module.css'
import type { Sending } from './use-uploads.ts'

/** What the file itself is refused for: sending it again changes nothing. */
const FINAL = new Set([
  'picture-type',
  'picture-svg',
  'picture-heic',
  'picture-size',
  'picture-bytes',
  'picture-broken',
  'forbidden',
])

interface Props {
  sendings: Sending[]
  onRetry: (sending: Sending) => void
  onRemove: (sending: Sending) => void
  onAlt: (mediaId: number, alt: string) => void
  /** Uses an uploaded picture at once. */
  onUse?: (upload: Upload) => void
  /** Inside another page's dialog: nothing leads away from it. */
  isPicking?: boolean
}

/** The files being uploaded, each with how far it is or why it was refused; those that arrived ask for their alt text. */
export function UploadList(props: Props) {
  const t = useTranslations('Desk.media')
  if (props.sendings.length === 0) return null
  return (
    <ul className={css.list} aria-label={t('uploads')}>
      {props.sendings.map((sending) => (
        <Row {...props} sending={sending} key={sending.key} />
      ))}
    </ul>
  )
}

function Row(props: Omit<Props, 'sendings'> & { sending: Sending }) {
  const { sending, onRetry, onRemove, onAlt, onUse, isPicking } = props
  const t = useTranslations('Desk.media')
  const { file, state, share, upload } = sending
  const preview = usePreview(file)
  const isUnderWay = state === 'waiting' || state === 'sending' || state === 'making'
  return (
    <li className={css.row}>
      <div className={css.thumb}>
        {preview.address && <img className={css.image} src={preview.address} alt="" onError={preview.drop} />}
      </div>
      <div className={css.facts}>
        <span className={css.name}>
          <bdi>{file.name}</bdi>
        </span>
        <Status sending={sending} />
      </div>
      {upload && !(upload.isDuplicate && upload.picture.alt) && (
        <div className={css.alt}>
          <AltField mediaId={upload.mediaId} initial={upload.picture.alt} onSaved={onAlt} />
        </div>
      )}
      <div className={css.actions}>
        {state === 'refused' && !FINAL.has(sending.code ?? '') && (
          <Button size="small" onPress={() => onRetry(sending)}>
            {t('retry')}
          </Button>
        )}
        {upload && onUse && (
          <Button size="small" kind="primary" onPress={() => onUse(upload)}>
            {t('use')}
          </Button>
        )}
        {upload && !isPicking && (
          <LinkButton size="small" href={`/desk/media/${upload.mediaId}`}>
            {t('open')}
          </LinkButton>
        )}
        <IconButton
          size="small"
          icon="close"
          label={t(isUnderWay ? 'cancelUpload' : 'dismiss', { name: file.name })}
          onPress={() => onRemove(sending)}
        />
      </div>
      {isUnderWay && (
        <progress
          className={css.progress}
          aria-label={t('progressOf', { name: file.name })}
          max={1}
          value={state === 'making' ? undefined : share}
        />
      )}
    </li>
  )
}

function Status({ sending }: { sending: Sending }) {
  const t = useTranslations('Desk.media')
  const { text } = useRefusalWords(sending.code ? { ok: false, code: sending.code } : null)
  const { state, share, upload } = sending
  if (state === 'refused') {
    return (
      <span className={css.refused} role="alert">
        {text}
      </span>
    )
  }
  if (state === 'sending') {
    return <span className={css.status}>{t('sending', { share: `${Math.round(share * 100)}%` })}</span>
  }
  return (
    <span className={css.status} role="status">
      {t(upload?.isDuplicate ? 'duplicate' : state)}
    </span>
  )
}

/** The file itself, before any server has seen it; nothing once the browser could not show it. */
function usePreview(file: File): { address: string | undefined; drop: () => void } {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return { address, drop: () => setAddress(undefined) }
}
