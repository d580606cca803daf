import { fold } from '#arabic/fold.ts'

/**
 * What a line is that belongs to the page and not to the story: `line` alone, `list` a heading of links that ends with
 * them, `end` the beginning of everything under the story, `call` a call to follow the paper.
 */
export type Furniture = 'line' | 'list' | 'end' | 'call'

const LONGEST_CALL = 140
const LONGEST_LABEL = 60
/** A line of links may carry the first of them: «اقرأ أيضًا: ...» */
const LONGEST_LINK_LINE = 200

function phrases(text: string): Set<string> {
  const lines = text.split('\n').map((line) => bare(fold(line)))
  return new Set(lines.filter((line) => line !== ''))
}

/** Words alone: no punctuation, no counts. */
function bare(key: string): string {
  return key
    .replace(/[^\p{L}\s]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

const LINES = phrases(`
  طباعة
  اطبع
  اطبع المقال
  طباعة الخبر
  نسخة للطباعة
  حفظ
  مشاركة
  شارك
  شارك الخبر
  شارك المقال
  شارك هذا الخبر
  مشاركة الخبر
  شاركها
  شارك عبر
  شاركنا
  فيسبوك
  فيس بوك
  تويتر
  واتساب
  واتس اب
  تليجرام
  تلجرام
  ماسنجر
  لينكد إن
  بريد إلكتروني
  البريد الإلكتروني
  إرسال إلى صديق
  أرسل لصديق
  نسخ الرابط
  انسخ الرابط
  تم نسخ الرابط
  رابط مختصر
  Facebook
  Twitter
  X
  WhatsApp
  Telegram
  Messenger
  LinkedIn
  Email
  Print
  Share
  Tweet
  Copy link
  Advertisement
  إعلان
  إعلانات
  مساحة إعلانية
  حجم الخط
  تكبير الخط
  تصغير الخط
  الخط
  استمع
  استمع للمقال
  القائمة
  القائمة الرئيسية
  الرئيسية
  الصفحة الرئيسية
  بحث
  ابحث
  البحث
  تسجيل الدخول
  تسجيل
  اشترك
  اشترك الآن
  إغلاق
  المزيد
  اقرأ المزيد
  عرض المزيد
  التالي
  السابق
  الخبر التالي
  الخبر السابق
  مشاهدة
  مشاهدات
  تعليق
  تعليقات
  لا توجد تعليقات
  دقيقة قراءة
  دقائق قراءة
  وقت القراءة
  الوضع الليلي
  من نحن
  اتصل بنا
  سياسة الخصوصية
  اتفاقية الاستخدام
  شروط الاستخدام
  خريطة الموقع
  هيئة التحرير
  أعلن معنا
  تحميل التطبيق
`)

const LISTS = phrases(`
  اقرأ أيضا
  إقرأ أيضا
  اقرا ايضا
  اقرأ أيضاً
  واقرأ أيضا
  اقرأ كذلك
  شاهد أيضا
  شاهد ايضاً
  طالع أيضا
  تابع أيضا
  اقرأ في هذا الملف
  قد يعجبك أيضا
  قد يهمك
  قد يهمك أيضا
`)

const ENDS = phrases(`
  موضوعات متعلقة
  موضوعات ذات صلة
  مواضيع متعلقة
  مواضيع ذات صلة
  أخبار متعلقة
  أخبار ذات صلة
  الأخبار المتعلقة
  مقالات ذات صلة
  مقالات متعلقة
  ذات صلة
  الأكثر قراءة
  الأكثر مشاهدة
  الأكثر تعليقا
  الأكثر تداولا
  الأكثر قراءة اليوم
  آخر الأخبار
  أحدث الأخبار
  أهم الأخبار
  اخترنا لك
  من نفس القسم
  التعليقات
  أضف تعليق
  أضف تعليقا
  أضف تعليقك
  اترك تعليقا
  اكتب تعليقك
  شارك برأيك
  كلمات دلالية
  كلمات مفتاحية
  الكلمات المفتاحية
  الكلمات الدلالية
  الوسوم
  تابعنا على
  النشرة البريدية
`)

const COPYRIGHT = new RegExp(
  `${fold('حقوق')} (${fold('الطبع')}|${fold('النشر')}|.{0,20}${fold('محفوظة')})|©|copyright`,
  'u',
)
const FOLLOW = new RegExp(
  `^(${fold('تابع')}|${fold('تابعونا')}|${fold('تابعنا')}|${fold('لمتابعة')}|${fold('اشترك في')}|${fold('اشتركوا في')}|${fold('حمل')}|${fold('انضم')})(?!\\p{L})`,
  'u',
)
const CHANNELS = new RegExp(
  [
    'google',
    'جوجل',
    'تطبيق',
    'قناة',
    'قناتنا',
    'واتساب',
    'واتس',
    'تليجرام',
    'تلجرام',
    'فيسبوك',
    'فيس بوك',
    'تويتر',
    'صفحتنا',
    'صفحة',
    'whatsapp',
    'telegram',
    'facebook',
    'twitter',
    'nabd',
    'نبض',
  ]
    .map((word) => fold(word))
    .join('|'),
  'u',
)
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$/u

/** Recognises a line that is the page's own; undefined for anything that could be the story's. */
export function readFurniture(text: string): Furniture | undefined {
  if (text.length > LONGEST_LINK_LINE) return undefined
  const key = fold(text)
  if (key.length <= LONGEST_CALL && FOLLOW.test(key) && CHANNELS.test(key)) return 'call'
  if (ADDRESS.test(text)) return 'line'
  if (COPYRIGHT.test(key)) return 'end'
  const words = bare(key)
  if (words === '') return 'line'
  if (words.length > LONGEST_LABEL) return isLinkLine(key) ? 'line' : undefined
  if (LINES.has(words)) return 'line'
  if (LISTS.has(words)) return 'list'
  if (ENDS.has(words)) return 'end'
  return isLinkLine(key) ? 'line' : undefined
}

/** «اقرأ أيضًا: عنوان خبر آخر» on one line. */
function isLinkLine(key: string): boolean {
  const colon = key.indexOf(':')
  return colon > 0 && (LISTS.has(bare(key.slice(0, colon))) || bare(key.slice(0, colon)) === bare(fold('كلمات دلالية')))
}
