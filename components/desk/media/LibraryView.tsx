'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Notice } from '../ui/Notice.tsx'
import css from './LibraryView.module.css'
import { PictureGrid } from './PictureGrid.tsx'
import type { LibraryState } from './use-library.ts'

type GridProps = Omit<ComponentProps<typeof PictureGrid>, 'items'>

/** What was found in the library, and the way to more of it. */
export function LibraryView({ library, ...grid }: { library: LibraryState } & GridProps) {
  const t = useTranslations('Desk.media')
  const { items, query, state, hasMore, loadMore, retry } = library
  const isEmpty = items.length === 0 && state === 'ready'
  return (
    <div className={css.view} aria-busy={state === 'loading'}>
      {state === 'failed' && (
        <Notice
          kind="danger"
          action={
            <Button size="small" onPress={() => void retry()}>
              {t('retry')}
            </Button>
          }
        >
          {t('loadFailed')}
        </Notice>
      )}
      {isEmpty && <Empty text={t(query ? 'nothingFound' : 'none')} />}
      {items.length > 0 && (
        <PictureGrid
          items={items}
          hrefOf={grid.hrefOf}
          onPick={grid.onPick}
          selected={grid.selected}
          onSelect={grid.onSelect}
        />
      )}
      {hasMore && items.length > 0 && (
        <div>
          <Button onPress={() => void loadMore()} isPending={state === 'loading'}>
            {t('more')}
          </Button>
        </div>
      )}
    </div>
  )
}
