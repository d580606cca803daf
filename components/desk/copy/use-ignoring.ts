'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import { toast } from '../ui/toast.ts'
import { askServer, useErrorWords } from '../ui/use-action.ts'
import type { CopyActions, CopyDesk } from './copy-context.ts'
import type { CopyStore } from './copy-store.ts'
import type { CopyNote } from './notes.ts'
import { ignoring, naming, type StyleChange } from './style-changes.ts'

/** Lets a note be told that it is wrong: here, everywhere, or because it is a name. Done at once, and can be taken back. */
export function useIgnoring(props: {
  store: CopyStore
  articleId: number
  actions: CopyActions
}): Pick<CopyDesk, 'ignoreHere' | 'ignoreEverywhere' | 'addName'> {
  const { store, articleId, actions } = props
  const t = useTranslations('Desk.copy')
  const say = useErrorWords()
  return useMemo(() => {
    /** Changes what holds on this page, and has the server keep it; refused, it is as it was. */
    async function tell<T>(
      { note, change, said }: { note: CopyNote; change: StyleChange; said: string },
      keep: () => Promise<Answer<T>>,
      takeBack: (kept: T) => Promise<Answer>,
    ) {
      store.changeStyle(change.make(store.style))
      // Every place that says the same is meant.
      store.dismiss(sameNotes(store, note))
      const answer = await askServer(keep, undefined)
      // Somebody told the copy desk the same before.
      if (!answer.ok && answer.code === 'taken') {
        toast({ text: said })
        return
      }
      if (!answer.ok) {
        store.changeStyle(change.takeBack(store.style))
        toast({ text: say(answer.code), kind: 'danger' })
        return
      }
      const onPress = async () => {
        const undone = await askServer(takeBack, answer.value)
        if (undone.ok) store.changeStyle(change.takeBack(store.style))
        else toast({ text: say(undone.code), kind: 'danger' })
      }
      toast({ text: said, action: { label: t('takeBack'), onPress } })
    }

    return {
      ignoreHere(note) {
        const input = { articleId, ruleId: note.rule, text: note.found }
        void tell(
          { note, change: ignoring(note), said: t('ignoredHere') },
          () => actions.ignoreHere(input),
          () => actions.mindAgain(input),
        )
      },
      ignoreEverywhere(note) {
        void tell(
          { note, change: ignoring(note), said: t('ignoredEverywhere') },
          () => actions.addWord({ kind: 'ignored', word: note.found, ruleId: note.rule }),
          ({ id }) => actions.removeWord({ id }),
        )
      },
      addName(note) {
        void tell(
          { note, change: naming(note.found), said: t('nameAdded', { name: note.found }) },
          () => actions.addWord({ kind: 'name', word: note.found }),
          ({ id }) => actions.removeWord({ id }),
        )
      },
    }
  }, [store, articleId, actions, t, say])
}

function sameNotes(store: CopyStore, { rule, found }: CopyNote): string[] {
  return store
    .view()
    .notes.filter((other) => other.rule === rule && other.found === found)
    .map(({ id }) => id)
}
