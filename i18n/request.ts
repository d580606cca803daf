import { getRequestConfig } from 'next-intl/server'
import ar from '#messages/ar.json' with { type: 'json' }
import en from '#messages/en.json' with { type: 'json' }

/**
 * Language and zone are constants: no cookie is read, so reader pages can be kept. The desk asks for English by name,
 * for those who chose it.
 */
export default getRequestConfig(async ({ locale }) =>
  locale === 'en'
    ? { locale: 'en', timeZone: 'Africa/Cairo', messages: en }
    : { locale: 'ar-EG-u-nu-latn', timeZone: 'Africa/Cairo', messages: ar },
)
