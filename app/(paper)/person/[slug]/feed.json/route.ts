import { answerNamedFeed } from '../../../feeds.ts'

export async function GET(request: Request, { params }: RouteContext<'/person/[slug]/feed.json'>): Promise<Response> {
  const { slug } = await params
  return answerNamedFeed(request, { kind: 'person', slug }, 'json')
}
