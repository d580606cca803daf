import type { Option } from '../ui/options.ts'

export interface SectionChoice {
  id: number
  name: string
  parentId: number | null
}

/** The sections as options, those below another told apart by its name. */
export function sectionOptions(sections: SectionChoice[]): Option[] {
  const names = new Map(sections.map(({ id, name }) => [id, name]))
  return sections.map(({ id, name, parentId }) => {
    const detail = parentId === null ? undefined : names.get(parentId)
    return { id: String(id), label: name, ...(detail && { detail }) }
  })
}

export function optionsOf(ids: number[], options: Option[]): Option[] {
  return ids.flatMap((id) => options.find((option) => option.id === String(id)) ?? [])
}
