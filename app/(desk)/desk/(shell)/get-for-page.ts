import { notFound } from 'next/navigation'
import { ForbiddenError, NotFoundError } from '#newsroom/errors.ts'

/** What a page shows. What is not there, and what this person may not see, are one answer: nothing at this address. */
export async function getForPage<T>(load: Promise<T>): Promise<T> {
  const loaded = await load.then(
    (view) => ({ view }),
    (error: unknown) => {
      if (error instanceof NotFoundError || error instanceof ForbiddenError) return undefined
      throw error
    },
  )
  if (!loaded) notFound()
  return loaded.view
}

/** A number from an address; undefined for anything else. */
export function parseId(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
}

/** The only value of a query parameter; '' when there is none or several. */
export function only(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}
