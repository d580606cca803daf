import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The addresses of the files in a folder that are served as they are. */
export function listOwnFiles(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`),
  )
}
