'use client'

import { useTranslations } from 'next-intl'
import { GridList, GridListItem, type Selection } from 'react-aria-components'
import type { LibraryItem } from '#newsroom/media/library.ts'
import { classNames } from '../../ui/class-names.ts'
import { PictureView } from '../../ui/PictureView.tsx'
import { Icon } from '../ui/Icon.tsx'
import css from './PictureGrid.module.css'

/** Pictures beside one another: arrows move, letters find, Enter opens or picks. */
export function PictureGrid(props: {
  items: LibraryItem[]
  /** Where a picture leads; without it, pictures are picked. */
  hrefOf?: (item: LibraryItem) => string
  onPick?: (item: LibraryItem) => void
  selected?: ReadonlySet<number>
  onSelect?: (mediaIds: Set<number>) => void
}) {
  const { items, hrefOf, onPick, selected, onSelect } = props
  const t = useTranslations('Desk.media')
  const byId = new Map(items.map((item) => [item.mediaId, item]))
  const pick =
    onPick &&
    ((key: number | string) => {
      const item = byId.get(Number(key))
      if (item) onPick(item)
    })
  return (
    <GridList
      className={css.grid}
      aria-label={t('grid')}
      layout="grid"
      selectionMode={selected ? 'multiple' : 'none'}
      selectedKeys={selected}
      onSelectionChange={(keys: Selection) =>
        onSelect?.(keys === 'all' ? new Set(byId.keys()) : new Set([...keys].map(Number)))
      }
      onAction={pick}
      escapeKeyBehavior="none"
    >
      {items.map((item) => (
        <GridListItem
          className={css.item}
          key={item.mediaId}
          id={item.mediaId}
          href={hrefOf?.(item)}
          textValue={item.alt || item.caption || t('noAlt')}
        >
          <div className={css.frame}>
            <PictureView picture={item.picture} shape="4x3" sizes="(min-width: 600px) 220px, 50vw" alt="" />
            {selected && (
              <span className={classNames(css.mark, selected.has(item.mediaId) && css.marked)}>
                <Icon name="check" />
              </span>
            )}
          </div>
          <span className={classNames(css.words, !item.alt && css.missing)}>
            {item.alt || item.caption || t('noAlt')}
          </span>
          <span className={css.note}>
            {item.credit && <bdi>{item.credit}</bdi>}
            <span>{t('usedCount', { count: item.usedCount })}</span>
          </span>
        </GridListItem>
      ))}
    </GridList>
  )
}
