import { foldName } from '#arabic/fold.ts'
import { makeSlug } from '#arabic/slug.ts'
import type { Format } from '../articles/article.ts'

/**
 * What Arabic papers call their sections, by the Latin slug ours gets. A section under another name keeps its Arabic
 * name as its slug: nobody can tell which Latin word its paper would choose, and addresses of sections may be Arabic.
 */
const NAMES_BY_SLUG: Record<string, string[]> = {
  news: ['أخبار', 'الأخبار'],
  breaking: ['عاجل', 'أخبار عاجلة'],
  egypt: ['مصر', 'أخبار مصر'],
  local: ['محليات', 'أخبار محلية', 'أخبار وطنية'],
  reports: ['تقارير وتحقيقات', 'تحقيقات وتقارير', 'تحقيقات', 'تقارير'],
  files: ['ملفات', 'ملفات خاصة'],
  politics: ['سياسة', 'السياسة', 'أخبار سياسية'],
  parliament: ['برلمان', 'أحزاب وبرلمان', 'برلمان وأحزاب'],
  world: [
    'عرب وعالم',
    'العرب والعالم',
    'عربي ودولي',
    'شئون عربية ودولية',
    'عربية ودولية',
    'عالم',
    'العالم',
    'أخبار العالم',
    'دولي',
  ],
  arab: ['عربي', 'الوطن العربي', 'شئون عربية'],
  economy: ['اقتصاد', 'الاقتصاد', 'أخبار الاقتصاد', 'مال وأعمال', 'اقتصاد وأعمال'],
  markets: ['أسواق', 'بورصة وبنوك', 'بورصة'],
  sport: ['رياضة', 'الرياضة', 'أخبار الرياضة'],
  football: ['كورة', 'كرة القدم', 'كرة قدم'],
  accidents: ['حوادث', 'الحوادث', 'حوادث وقضايا', 'قضايا وحوادث', 'أخبار الحوادث'],
  governorates: ['محافظات', 'المحافظات', 'أخبار المحافظات'],
  city: ['المدينة', 'مدينة'],
  culture: ['ثقافة', 'الثقافة', 'ثقافة وفنون', 'ثقافة وفن', 'فن وثقافة', 'أدب وثقافة'],
  arts: ['فن', 'الفن', 'فنون', 'أخبار الفن'],
  opinion: ['رأي', 'الرأي', 'مقالات', 'مقالات الرأي', 'آراء', 'وجهات نظر'],
  society: ['مجتمع', 'المجتمع'],
  life: ['منوعات', 'المنوعات', 'حياة', 'لايف ستايل'],
  women: ['المرأة', 'مرأة', 'المرأة والصحة', 'المرأة والمجتمع'],
  technology: ['تكنولوجيا', 'التكنولوجيا', 'اتصالات وتكنولوجيا', 'تقنية'],
  science: ['علوم', 'العلوم', 'علوم وبيئة', 'علوم وتكنولوجيا'],
  education: ['تعليم', 'التعليم', 'تعليم وجامعات', 'جامعات ومدارس'],
  health: ['صحة', 'الصحة', 'صحة وطب', 'طب وصحة'],
  religion: ['دين', 'دين ودنيا', 'دين وحياة', 'إسلاميات'],
  interviews: ['حوارات', 'حوار', 'مقابلات'],
  pictures: ['قصص مصورة', 'ألبوم الصور', 'ألبومات'],
  television: ['توك شو', 'تليفزيون', 'فضائيات'],
}
const SLUG_BY_KEY = new Map<string, string>(
  Object.entries(NAMES_BY_SLUG).flatMap(([slug, names]) => names.map((name) => [foldName(name), slug] as const)),
)
const FORMAT_BY_SLUG: Record<string, Format> = { opinion: 'opinion', reports: 'report', interviews: 'interview' }

/** Whether some paper prints this as a section's name. */
export function isKnownSectionName(name: string): boolean {
  return SLUG_BY_KEY.has(foldName(name))
}

/** The slug a section gets when it does not exist yet; '' for a name without letters. */
export function sectionSlug(name: string): string {
  return SLUG_BY_KEY.get(foldName(name)) ?? makeSlug(name)
}

/** The format stories of a section have unless they say otherwise. */
export function formatOfSection(slug: string): Format {
  return FORMAT_BY_SLUG[slug] ?? 'news'
}
