import { getRequestConfig } from 'next-intl/server'
import ar from '#messages/ar.json' with { type: 'json' }

/** Language and zone are constants: no cookie is read, so pages can be kept. */
export default getRequestConfig(async () => ({
  locale: 'ar-EG-u-nu-latn',
  timeZone: 'Africa/Cairo',
  messages: ar,
}))
