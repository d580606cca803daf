'use client'

import { useTranslations } from 'next-intl'
import type { Library } from '#newsroom/media/library.ts'
import { Page } from '../ui/Page.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { FileDrop } from './FileDrop.tsx'
import { LibraryView } from './LibraryView.tsx'
import css from './PictureLibrary.module.css'
import { UploadButton } from './UploadButton.tsx'
import { UploadList } from './UploadList.tsx'
import { useLibrary } from './use-library.ts'
import { useUploads } from './use-uploads.ts'

/** The page of all pictures: search, upload, open. */
export function PictureLibrary({ first }: { first: Library }) {
  const t = useTranslations('Desk.media')
  const library = useLibrary(first)
  const uploads = useUploads(library.putFirst)
  return (
    <Page
      title={t('title')}
      note={<span className={css.hint}>{t('hint')}</span>}
      width="full"
      actions={
        <>
          <div className={css.search}>
            <SearchField label={t('search')} value={library.query} onChange={library.setQuery} />
          </div>
          <UploadButton several onFiles={uploads.add} />
        </>
      }
    >
      <FileDrop onFiles={uploads.add} />
      <UploadList
        sendings={uploads.sendings}
        onRetry={uploads.retry}
        onRemove={uploads.remove}
        onAlt={library.changeAlt}
      />
      <LibraryView library={library} hrefOf={(item) => `/desk/media/${item.mediaId}`} />
    </Page>
  )
}
