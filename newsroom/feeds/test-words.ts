import type { FeedWords } from './feed.ts'

/** The words of a feed, for tests. */
export const WORDS: FeedWords = {
  title: '{paper}: {name}',
  sectionDescription: '{name}: أخبار «{paper}» وتقاريرها.',
  topicDescription: 'كل ما نشرته «{paper}» عن {name}.',
  personDescription: '{name}، {job}. كل ما نشره في «{paper}».',
  dateline: '{place}:',
  readAlso: 'اقرأ أيضًا',
  archivePhoto: 'صورة أرشيفية',
  photoBy: 'تصوير: {names}',
  source: 'المصدر: {source}',
  sensitive: 'تنبيه: في هذه المادة تفاصيل قد تؤلم.',
  more: 'بقية المادة',
  formats: {
    news: null,
    opinion: 'رأي',
    analysis: 'تحليل',
    interview: 'حوار',
    report: null,
    feature: null,
    live: 'تغطية مباشرة',
    gallery: null,
    video: null,
    statement: 'بيان',
    obituary: null,
    sponsored: 'مادة إعلانية',
  },
  open: { youtube: 'شاهد الفيديو', x: 'اقرأ', facebook: 'افتح', instagram: 'افتح', tiktok: 'شاهد' },
  corrections: { correction: 'تصحيح:', clarification: 'توضيح:', update: 'تحديث:', withdrawal: 'سحب:' },
}
