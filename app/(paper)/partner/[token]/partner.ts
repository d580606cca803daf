import { connection } from 'next/server'
import { feedWords } from '#i18n/feeds.ts'
import type { FeedFormat } from '#newsroom/addresses.ts'
import { enterPartnerFeed } from '#newsroom/feeds/partner-door.ts'
import { readPartnerFeed } from '#newsroom/read.ts'
import { answerMissing, answerPartnerFeed } from '../../feeds.ts'

/** The feed behind a secret; a secret that is none, was changed or rests is answered like any wrong address. */
export async function answerPartner(request: Request, token: string, format: FeedFormat): Promise<Response> {
  await connection()
  const feed = (await enterPartnerFeed(token)) ? await readPartnerFeed(token, format, await feedWords()) : undefined
  return feed ? answerPartnerFeed(request, feed, format) : answerMissing()
}
