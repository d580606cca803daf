'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { LibraryItem } from '#newsroom/media/library.ts'
import type { Picture } from '#newsroom/media/picture.ts'
import type { Upload } from '#newsroom/media/upload.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { FileDrop } from './FileDrop.tsx'
import { LibraryView } from './LibraryView.tsx'
import css from './PicturePicker.module.css'
import { UploadButton } from './UploadButton.tsx'
import { UploadList } from './UploadList.tsx'
import { useLibrary } from './use-library.ts'
import { useUploads } from './use-uploads.ts'

export interface PickedPicture {
  mediaId: number
  picture: Picture
  /** The picture's own caption: a beginning for the caption of this use. */
  caption: string | null
}

interface Props {
  isOpen: boolean
  onClose: () => void
  /** Pictures in the order they were chosen. */
  onPick: (pictures: PickedPicture[]) => void
  /** Several at once, for a gallery. */
  several?: boolean
}

/** Asks for a picture of the library, or for a new one. A press picks it; with `several`, a button does. */
export function PicturePicker(props: Props) {
  const { isOpen, onClose, several = false } = props
  const t = useTranslations('Desk.media')
  const [chosen, setChosen] = useState<PickedPicture[]>([])

  function close() {
    setChosen([])
    onClose()
  }

  function pick(pictures: PickedPicture[]) {
    props.onPick(pictures)
    close()
  }

  return (
    <Dialog
      title={t(several ? 'pickSeveral' : 'pick')}
      isOpen={isOpen}
      onClose={close}
      size="full"
      footer={
        several && (
          <Button kind="primary" isDisabled={chosen.length === 0} onPress={() => pick(chosen)}>
            {t('insert', { count: chosen.length })}
          </Button>
        )
      }
    >
      <Shelf several={several} chosen={chosen} onChoose={setChosen} onPick={(picture) => pick([picture])} />
    </Dialog>
  )
}

/** What is in the dialog while it is open; each time it begins anew. */
function Shelf(props: {
  several: boolean
  chosen: PickedPicture[]
  onChoose: (change: (before: PickedPicture[]) => PickedPicture[]) => void
  onPick: (picture: PickedPicture) => void
}) {
  const { several, chosen, onChoose, onPick } = props
  const t = useTranslations('Desk.media')
  const library = useLibrary()
  const uploads = useUploads((upload) => {
    library.putFirst(upload)
    if (several) onChoose((before) => (before.some(isOf(upload.mediaId)) ? before : [...before, toPicked(upload)]))
  })

  /** Chosen pictures keep their order and outlive the search that found them. */
  function choose(mediaIds: Set<number>) {
    const shown = new Map(library.items.map((item) => [item.mediaId, item]))
    onChoose((before) => [
      ...before.filter(({ mediaId }) => mediaIds.has(mediaId) || !shown.has(mediaId)),
      ...[...mediaIds].flatMap((mediaId) => {
        const item = shown.get(mediaId)
        return item && !before.some(isOf(mediaId)) ? [toPicked(item)] : []
      }),
    ])
  }

  function describe(mediaId: number, alt: string) {
    library.changeAlt(mediaId, alt)
    onChoose((before) =>
      before.map((one) => (one.mediaId === mediaId ? { ...one, picture: { ...one.picture, alt } } : one)),
    )
  }

  return (
    <>
      <FileDrop onFiles={uploads.add} />
      <div className={css.tools}>
        <div className={css.search}>
          <SearchField label={t('search')} value={library.query} onChange={library.setQuery} autoFocus />
        </div>
        <UploadButton several={several} kind="plain" onFiles={uploads.add} />
      </div>
      <UploadList
        sendings={uploads.sendings}
        onRetry={uploads.retry}
        onRemove={uploads.remove}
        onAlt={describe}
        onUse={several ? undefined : (upload) => onPick(latestOf(library.items, upload))}
        isPicking
      />
      {several ? (
        <LibraryView library={library} selected={new Set(chosen.map((one) => one.mediaId))} onSelect={choose} />
      ) : (
        <LibraryView library={library} onPick={(item) => onPick(toPicked(item))} />
      )}
    </>
  )
}

function isOf(mediaId: number): (one: PickedPicture) => boolean {
  return (one) => one.mediaId === mediaId
}

function toPicked({ mediaId, picture }: LibraryItem | Upload): PickedPicture {
  return { mediaId, picture, caption: picture.caption }
}

/** With the alt text that was written since it was uploaded. */
function latestOf(items: LibraryItem[], upload: Upload): PickedPicture {
  return toPicked(items.find((item) => item.mediaId === upload.mediaId) ?? upload)
}
