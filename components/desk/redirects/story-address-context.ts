'use client'

import { createContext, useContext } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { StoryAddress } from '#newsroom/stories/slug.ts'

export interface AddressActions {
  load: (input: unknown) => Promise<Answer<StoryAddress>>
  change: (input: unknown) => Promise<Answer<StoryAddress>>
}

export const AddressActionsContext = createContext<AddressActions | null>(null)

export function useAddressActions(): AddressActions {
  const actions = useContext(AddressActionsContext)
  if (!actions) throw new Error('A part of the page stands outside its story.')
  return actions
}
