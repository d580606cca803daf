import { useEffect, useState } from 'react'
import { filterOptions, hasOption, NEW_OPTION, type Option } from './options.ts'

/** Where a field's options come from: a list at hand, or a question to the server. */
export interface OptionSource {
  options?: Option[]
  loadOptions?: (query: string) => Promise<Option[]>
  /** What was typed may be picked although nothing is called so. */
  allowsNew?: boolean
}

const PAUSE_MS = 180

/** The options for what was typed so far. An answer that comes after a later question is dropped. */
export function useOptions({ options, loadOptions, allowsNew }: OptionSource, typed: string) {
  const [loaded, setLoaded] = useState<{ typed: string; options: Option[] }>()

  // Asks another system, so it is an effect: the server is asked when typing pauses.
  useEffect(() => {
    if (!loadOptions) return
    let isLate = false
    const timer = setTimeout(async () => {
      const answer = await loadOptions(typed).catch(() => [])
      if (!isLate) setLoaded({ typed, options: answer })
    }, PAUSE_MS)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [loadOptions, typed])

  const known = loadOptions ? (loaded?.options ?? []) : filterOptions(options ?? [], typed)
  const name = typed.trim()
  const isNew = allowsNew && name !== '' && !hasOption(known, name)
  return {
    found: isNew ? [...known, { id: NEW_OPTION, label: name }] : known,
    isLoading: Boolean(loadOptions) && loaded?.typed !== typed,
  }
}
