'use client'

import { useTranslations } from 'next-intl'
import { FileTrigger } from 'react-aria-components'
import { Button, type ButtonKind } from '../ui/Button.tsx'
import { ACCEPTED } from './upload.ts'

export function UploadButton(props: { several: boolean; kind?: ButtonKind; onFiles: (files: File[]) => void }) {
  const { several, kind = 'primary', onFiles } = props
  const t = useTranslations('Desk.media')
  return (
    <FileTrigger
      acceptedFileTypes={ACCEPTED}
      allowsMultiple={several}
      onSelect={(files) => onFiles([...(files ?? [])])}
    >
      <Button kind={kind}>{t(several ? 'upload' : 'uploadOne')}</Button>
    </FileTrigger>
  )
}
