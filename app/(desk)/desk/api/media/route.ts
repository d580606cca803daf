import { env } from '#env.ts'
import { attempt, invalid } from '#newsroom/answer.ts'
import { librarySchema, loadLibrary } from '#newsroom/media/library.ts'
import { uploadPicture } from '#newsroom/media/upload.ts'
import { findDesk, isSameOrigin } from '#newsroom/session.ts'
import { refuse, respond } from './answers.ts'

/** The library: `?q=…&cursor=…`. An `Answer` of `Library`. */
export async function GET(request: Request): Promise<Response> {
  const desk = await findDesk()
  if (!desk) return refuse('signed-out')
  const parsed = librarySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!parsed.success) return respond(invalid(parsed.error))
  return respond(await attempt(() => loadLibrary(desk, parsed.data)))
}

/** Takes in one picture: the body is the file, and nothing but the file. An `Answer` of `Upload`. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse('forbidden')
  const desk = await findDesk()
  if (!desk) return refuse('signed-out')
  const announcedBytes = Number(request.headers.get('content-length') ?? 0)
  return respond(await attempt(() => uploadPicture(desk, env.DATA_DIR, { stream: request.body, announcedBytes })))
}
