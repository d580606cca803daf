import { useFormatter } from 'next-intl'
import type { Writer } from '#newsroom/articles/views.ts'
import type from '../ui/type.module.css'

/** «منى حافظ وعمر بدران»: who wrote a story, in a list where the headline is the link. */
export function Writers({ writers }: { writers: Writer[] }) {
  const format = useFormatter()
  if (writers.length === 0) return null
  const names = writers.map(({ name }) => <bdi key={name}>{name}</bdi>)
  return <p className={type.meta}>{format.list(names, { type: 'conjunction' })}</p>
}
