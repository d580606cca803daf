import type { SampleSectionKey } from './sample.ts'

interface SampleSection {
  slug: SampleSectionKey
  name: string
  description?: string
  frontLayout?: 'picture' | 'text' | 'tall' | 'row' | 'opinion'
  children?: { slug: SampleSectionKey; name: string }[]
}

/** The sections of the sample paper, in the order of its navigation. */
export const sections: SampleSection[] = [
  {
    slug: 'city',
    name: 'المدينة',
    description: 'أحياء رأس النهر كما يعيشها أهلها: الشارع والبيت والمواصلات والماء والضوء.',
    frontLayout: 'picture',
    children: [
      { slug: 'transport', name: 'نقل' },
      { slug: 'housing', name: 'إسكان' },
      { slug: 'utilities', name: 'مرافق' },
      { slug: 'districts', name: 'أحياء' },
    ],
  },
  { slug: 'news', name: 'أخبار', frontLayout: 'row' },
  {
    slug: 'reports',
    name: 'تقارير وتحقيقات',
    description: 'ما لا يُكتب في ساعة: وثائق وشهادات ومتابعة تمتد أشهرًا.',
    frontLayout: 'row',
  },
  {
    slug: 'economy',
    name: 'اقتصاد',
    frontLayout: 'text',
    children: [
      { slug: 'markets', name: 'أسواق' },
      { slug: 'farming', name: 'زراعة' },
      { slug: 'work', name: 'عمل' },
    ],
  },
  {
    slug: 'opinion',
    name: 'رأي',
    description: 'آراء كتّابها، لا رأي الصحيفة؛ ورأي الصحيفة في «كلمة المقياس».',
    frontLayout: 'opinion',
  },
  {
    slug: 'culture',
    name: 'ثقافة وفنون',
    frontLayout: 'tall',
    children: [
      { slug: 'books', name: 'كتب' },
      { slug: 'stage', name: 'مسرح' },
      { slug: 'music', name: 'موسيقى' },
      { slug: 'art', name: 'تشكيل' },
    ],
  },
  { slug: 'sport', name: 'رياضة', frontLayout: 'row' },
  { slug: 'science', name: 'علوم وبيئة', frontLayout: 'row' },
  { slug: 'education', name: 'تعليم', frontLayout: 'row' },
  { slug: 'health', name: 'صحة', frontLayout: 'row' },
  { slug: 'life', name: 'حياة', frontLayout: 'row' },
  { slug: 'pictures', name: 'قصص مصورة', description: 'قصص تُروى بالصورة أولًا.' },
]
