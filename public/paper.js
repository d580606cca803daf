// @ts-check
// The module of the reader's pages. Everything reads without it; it adds the theme switch, sharing, copying,
// times that count, and calls suggest.js where it is needed. Words come from the page: <body data-words>, made by components/ui/script-words.ts.

/**
 * @typedef {'system' | 'light' | 'dark'} Theme
 * @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} Forms «#» stands for the number.
 * @typedef {{ now: string, minutes: Forms, hours: Forms, themes: Record<Theme, string>, copied: string, copyByHand: string, digits: string }} Words
 */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** @type {Record<Theme, Theme>} */
const NEXT_THEME = { system: 'light', light: 'dark', dark: 'system' }

const root = document.documentElement

// The script may come before the page has been read to its end.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start)
else start()

function start() {
  setUpUrgent()
  setUpShare()
  setUpSuggestions()
  if (!document.body.dataset.words) return
  /** @type {Words} */
  const words = JSON.parse(document.body.dataset.words)
  setUpTheme(words)
  setUpCopy(words)
  countTimes(words)
}

/** @param {Words} words */
function setUpTheme(words) {
  const buttons = all('button[data-theme-switch]')
  const apply = () => {
    const theme = storedTheme()
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
    paintBrowser(theme)
    for (const button of buttons) {
      button.ariaLabel = button.title = words.themes[theme]
      button.dataset.themeSwitch = theme
    }
  }
  for (const button of buttons) {
    button.addEventListener('click', () => {
      storeTheme(NEXT_THEME[storedTheme()])
      apply()
    })
    button.hidden = false
  }
  addEventListener('storage', apply)
  apply()
}

/** @returns {Theme} */
function storedTheme() {
  try {
    const theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') return theme
  } catch {
    // A browser that refuses storage still switches, for this page.
    const theme = root.dataset.theme
    if (theme === 'light' || theme === 'dark') return theme
  }
  return 'system'
}

/** @param {Theme} theme */
function storeTheme(theme) {
  try {
    if (theme === 'system') localStorage.removeItem('theme')
    else localStorage.setItem('theme', theme)
  } catch {
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
  }
}

/**
 * The browser's own bar follows the system through `media`; a chosen theme overrides it.
 * @param {Theme} theme
 */
function paintBrowser(theme) {
  for (const meta of document.querySelectorAll('meta[name="theme-color"][media]')) {
    if (!(meta instanceof HTMLMetaElement)) continue
    meta.dataset.media ??= meta.media
    meta.media = theme === 'system' ? meta.dataset.media : meta.dataset.media.includes(theme) ? 'all' : 'not all'
  }
}

function setUpShare() {
  if (!navigator.share) return
  for (const button of all('button[data-share]')) {
    button.addEventListener('click', () => {
      // A reader who closes the sheet is not an error.
      navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch(() => {})
    })
    button.hidden = false
  }
}

/** @param {Words} words */
function setUpCopy(words) {
  for (const button of all('button[data-copy]')) {
    const host = button.closest('[data-copy-host]')
    const status = host?.querySelector('[data-status]')
    const address = host?.querySelector('[data-address]')
    button.addEventListener('click', async () => {
      const copied = await copy(button.dataset.copy ?? '', address)
      if (status) say(status, copied ? words.copied : words.copyByHand)
    })
    button.hidden = false
  }
}

/**
 * Without the clipboard (an address without TLS, an old telephone) the visible address is selected and copied.
 * @param {string} text
 * @param {Element | null | undefined} address
 */
async function copy(text, address) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    if (address) getSelection()?.selectAllChildren(address)
    return document.execCommand('copy')
  }
}

/**
 * Emptied first: a live region speaks only when its text changes.
 * @param {Element} status
 * @param {string} text
 */
function say(status, text) {
  status.textContent = ''
  setTimeout(() => {
    status.textContent = text
  }, 50)
  setTimeout(() => {
    if (status.textContent === text) status.textContent = ''
  }, 6000)
}

/** @param {Words} words */
function countTimes(words) {
  const rules = new Intl.PluralRules('ar')
  const number = new Intl.NumberFormat(`ar-EG-u-nu-${words.digits}`, { useGrouping: false })
  /** @type {(forms: Forms, count: number) => string} */
  const count = (forms, n) => (forms[rules.select(n)] ?? forms.other).replace('#', number.format(n))
  const times = all('time[data-ago]').map((time) => ({
    time,
    printed: time.textContent,
    at: Date.parse(time.getAttribute('datetime') ?? ''),
  }))
  const refresh = () => {
    const now = Date.now()
    for (const { time, printed, at } of times) {
      const age = now - at
      let text = printed
      if (age >= 0 && age < MINUTE) text = words.now
      else if (age >= MINUTE && age < HOUR) text = count(words.minutes, Math.floor(age / MINUTE))
      else if (age >= HOUR && age < DAY) text = count(words.hours, Math.floor(age / HOUR))
      if (time.textContent !== text) time.textContent = text
    }
  }
  if (times.length === 0) return
  refresh()
  setInterval(refresh, MINUTE)
  addEventListener('pageshow', refresh)
}

/** What is offered while a reader types comes with its own module, when a search field is entered for the first time. */
function setUpSuggestions() {
  for (const form of document.forms) {
    const input = form.elements.namedItem('q')
    if (!form.dataset.suggest || !(input instanceof HTMLInputElement)) continue
    input.role = 'combobox'
    input.ariaAutoComplete = 'list'
    input.ariaExpanded = 'false'
    const begin = async () => (await import('./suggest.js')).suggestIn(form, input)
    // Without suggestions it is a field like any other.
    input.addEventListener('focus', () => begin().catch(() => {}), { once: true })
  }
}

/** «عاجل» goes when its hour is over: at once on a page that comes late, else when nobody looks at it. */
function setUpUrgent() {
  const bars = all('[data-until]')
  /** @param {boolean} arriving */
  const hide = (arriving) => {
    for (const bar of bars) {
      const unseen = arriving || document.hidden || bar.getBoundingClientRect().bottom < 0
      if (unseen && Date.parse(bar.dataset.until ?? '') < Date.now()) bar.hidden = true
    }
  }
  if (bars.length === 0) return
  hide(true)
  setInterval(() => hide(false), MINUTE)
}

/**
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function all(selector) {
  return [...document.querySelectorAll(selector)].filter((element) => element instanceof HTMLElement)
}
