import type { SampleStory } from './sample.ts'
import { stories as city } from './stories/city.ts'
import { stories as culture } from './stories/culture.ts'
import { stories as economy } from './stories/economy.ts'
import { stories as education } from './stories/education.ts'
import { stories as health } from './stories/health.ts'
import { stories as life } from './stories/life.ts'
import { stories as news } from './stories/news.ts'
import { stories as opinion } from './stories/opinion.ts'
import { stories as pictures } from './stories/pictures.ts'
import { stories as reports } from './stories/reports.ts'
import { stories as science } from './stories/science.ts'
import { stories as sport } from './stories/sport.ts'

/** Every story of the sample edition. */
export const stories: SampleStory[] = [
  ...city,
  ...news,
  ...reports,
  ...economy,
  ...opinion,
  ...culture,
  ...sport,
  ...science,
  ...education,
  ...health,
  ...life,
  ...pictures,
]
