import { createContext, useContext } from 'react'
import type { Picture } from '#newsroom/media/picture.ts'
import { UiStore } from './ui-store.ts'

/** A picture somebody chose, with the caption it has in the archive. */
export interface PickedPicture {
  mediaId: number
  picture: Picture
  caption: string | null
}

/** What the blocks of the text need of the page around them. */
export interface EditorSetting {
  ui: UiStore
  isReadOnly: boolean
  /** By media id. */
  pictures: Record<number, Picture>
  /** By article id. */
  stories: Record<number, { headline: string }>
  /** Resolves to [] when nothing was chosen. */
  pickPictures(options: { several: boolean }): Promise<PickedPicture[]>
  pickStory(): Promise<{ id: number; headline: string } | null>
}

const Setting = createContext<EditorSetting>({
  ui: new UiStore(),
  isReadOnly: true,
  pictures: {},
  stories: {},
  pickPictures: async () => [],
  pickStory: async () => null,
})

export const SettingProvider = Setting.Provider

export function useSetting(): EditorSetting {
  return useContext(Setting)
}
