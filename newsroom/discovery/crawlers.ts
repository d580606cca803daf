/**
 * The names under which texts are gathered to train models on, as their owners publish them. What each does stands in
 * `Desk.discovery.crawlers`. Search engines and what fetches a page because a person asked for it are not among them.
 */
export const TRAINING_CRAWLERS = [
  'GPTBot',
  'ClaudeBot',
  'anthropic-ai',
  'Google-Extended',
  'Applebot-Extended',
  'Meta-ExternalAgent',
  'FacebookBot',
  'Amazonbot',
  'CCBot',
  'Bytespider',
  'cohere-training-data-crawler',
  'AI2Bot',
  'Diffbot',
  'omgili',
  'Timpibot',
] as const
export type TrainingCrawler = (typeof TRAINING_CRAWLERS)[number]
