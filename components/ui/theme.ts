import type { CSSProperties } from 'react'
import type { Settings } from '#newsroom/publication/settings.ts'

/** A title's own colours and faces, as custom properties of the root element. They win over `tokens.css`. */
export function themeStyle(theme: Settings['theme']): CSSProperties {
  const pair = ({ light, dark }: { light: string; dark: string }) => `light-dark(${light}, ${dark})`
  const properties: Record<`--${string}`, string> = {
    '--accent': pair(theme.accent),
    '--accent-fill': pair(theme.accentFill),
    '--paper': pair(theme.paper),
    '--paper-2': pair(theme.tint),
    '--f-head': `'${theme.headlineFace}'`,
    '--f-text': `'${theme.textFace}'`,
  }
  return properties
}
