import { notFound } from 'next/navigation'
import { requireDesk } from '#newsroom/session.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

/** Addresses of the desk that lead nowhere: without this they would be the paper's. */
export default async function NowherePage() {
  await requireDesk()
  notFound()
}
