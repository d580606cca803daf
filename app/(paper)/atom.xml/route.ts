import { answerFeed } from '../feeds.ts'

export function GET(request: Request): Promise<Response> {
  return answerFeed(request, { kind: 'site' }, 'atom')
}
