'use client'

import { useTranslations } from 'next-intl'
import type { CopyWord } from '#newsroom/copy/words.ts'
import { useChange } from '../../manage/use-change.ts'
import { Empty } from '../../ui/Empty.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useRuleWords } from '../use-rule-words.ts'
import css from './CopyPage.module.css'
import type { CopyPageActions } from './CopyPage.tsx'

/** What was called right at some story, for every story: taken back here. */
export function IgnoredList({ words, remove }: { words: CopyWord[]; remove: CopyPageActions['removeWord'] }) {
  const t = useTranslations('Desk.copy.manage.lists.ignored')
  return (
    <div className={css.words}>
      <p className={css.quiet}>{t('note')}</p>
      {words.length === 0 ? (
        <Empty text={t('empty')} />
      ) : (
        <ul className={css.list}>
          {words.map((word) => word.ruleId && <Ignored key={word.id} word={word} rule={word.ruleId} remove={remove} />)}
        </ul>
      )}
    </div>
  )
}

function Ignored(props: {
  word: CopyWord
  rule: NonNullable<CopyWord['ruleId']>
  remove: CopyPageActions['removeWord']
}) {
  const { word, rule, remove } = props
  const t = useTranslations('Desk.copy.manage')
  const { title } = useRuleWords(rule)
  const { run, isPending } = useChange(remove, { said: t('removed', { word: word.word }) })
  return (
    <li className={css.row}>
      <bdi className={css.word}>{word.word}</bdi>
      <span className={css.quiet}>{title}</span>
      <span className={css.end}>
        <IconButton
          size="small"
          icon="close"
          label={t('removeWord', { word: word.word })}
          isDisabled={isPending}
          onPress={() => run({ id: word.id })}
        />
      </span>
    </li>
  )
}
