'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { foldName } from '#arabic/fold.ts'
import { Icon } from '../../ui/Icon.tsx'
import { TokenField } from '../../ui/TokenField.tsx'
import { useDeskStory, useMayEdit } from '../desk-story.ts'
import { useField, useSettledStory } from '../story-fields.ts'
import { suggestStoryTags, suggestTags } from '../suggestions.ts'
import css from './TagsField.module.css'

const MOST_TAGS = 30
/** Autosave is done by then, and what was saved is what the server looks through. */
const PAUSE_MS = 4_000

/** The tags, and under them the paper's own that stand in the text. */
export function TagsField() {
  const t = useTranslations('Desk.story')
  const [tags, setTags] = useField('tags')
  const isDisabled = !useMayEdit('tags')

  function add(name: string) {
    if (!tags.some((tag) => foldName(tag) === foldName(name))) setTags([...tags, name])
  }

  return (
    <div data-field="tags">
      <TokenField
        label={t('fields.tags')}
        placeholder={t('tags.placeholder')}
        loadOptions={suggestTags}
        allowsNew
        value={tags.map((name) => ({ id: name, label: name }))}
        onChange={(picked) => setTags(picked.map(({ label }) => label.slice(0, 100)))}
        isDisabled={isDisabled}
        most={MOST_TAGS}
      />
      {!isDisabled && <FoundTags tags={tags} onAdd={add} />}
    </div>
  )
}

function FoundTags({ tags, onAdd }: { tags: string[]; onAdd: (name: string) => void }) {
  const t = useTranslations('Desk.story.tags')
  const names = useFoundTags()
  const carried = new Set(tags.map((tag) => foldName(tag)))
  const open = names.filter((name) => !carried.has(foldName(name)))
  if (open.length === 0) return null
  return (
    <div className={css.found}>
      <span className={css.label}>{t('found')}</span>
      {open.map((name) => (
        <button
          type="button"
          className={css.tag}
          key={name}
          aria-label={t('add', { name })}
          onClick={() => onAdd(name)}
        >
          <Icon name="add" />
          <bdi>{name}</bdi>
        </button>
      ))}
    </div>
  )
}

/** Names of tags in the text, asked for again when the writing pauses. */
function useFoundTags(): string[] {
  const { id } = useDeskStory()
  const { headline, standfirst, body } = useSettledStory()
  const [found, setFound] = useState<string[]>()
  const isFirst = found === undefined
  // Asks the server, and only after a pause: nobody picks tags while typing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are what the answer depends on
  useEffect(() => {
    let isLate = false
    const timer = setTimeout(
      async () => {
        const tags = await suggestStoryTags(id)
        if (!isLate) setFound(tags.map(({ label }) => label))
      },
      isFirst ? 0 : PAUSE_MS,
    )
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [id, headline, standfirst, body])
  return found ?? []
}
