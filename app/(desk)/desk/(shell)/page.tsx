import { redirect } from 'next/navigation'
import { requireDesk } from '#newsroom/session.ts'

/** A working day begins with one's own work. */
/** Made for one person, at the moment it is asked for. */
export const instant = false

export default async function DeskPage() {
  await requireDesk()
  redirect('/desk/stories')
}
