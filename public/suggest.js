// @ts-check
// Suggestions while a reader types, for the search fields of the reader's pages. Its words come with the answers.

/**
 * The answer of `/suggest`: words for eyes and ears, and addresses.
 * @typedef {{ label: string, status: string, groups: { name: string, items: { text: string, href: string }[] }[] }} Suggestions
 */

/** Between the last letter and the question. */
const PAUSE = 150

/**
 * Makes a search field a combobox: what is offered are links, the arrows choose one, Enter follows it, and Enter without
 * a choice sends the form as ever. What was typed is never touched: an Arabic keyboard may still be composing it.
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 */
export function suggestIn(form, input) {
  const list = document.createElement('div')
  list.id = `suggestions-${document.querySelectorAll('[role="listbox"]').length}`
  list.role = 'listbox'
  list.hidden = true
  const status = document.createElement('p')
  status.role = 'status'
  form.append(list, status)
  input.setAttribute('aria-controls', list.id)

  let timer = 0
  let asked = input.defaultValue.trim()
  let active = -1
  let asking = new AbortController()
  const options = () => [...list.querySelectorAll('a')]

  /** @param {boolean} isOpen */
  const show = (isOpen) => {
    list.hidden = !isOpen
    input.ariaExpanded = String(isOpen)
    choose(-1)
  }
  /** @param {number} index */
  const choose = (index) => {
    active = index
    for (const [place, option] of options().entries()) {
      option.ariaSelected = String(place === index)
      if (place === index) option.scrollIntoView({ block: 'nearest' })
    }
    const id = options()[index]?.id
    if (id) input.setAttribute('aria-activedescendant', id)
    else input.removeAttribute('aria-activedescendant')
  }
  /** @param {Suggestions} found */
  const draw = (found) => {
    let count = 0
    list.ariaLabel = found.label
    list.replaceChildren(
      ...found.groups.map(({ name, items }) => {
        const group = document.createElement('div')
        const heading = document.createElement('span')
        group.role = 'group'
        group.ariaLabel = heading.textContent = name
        heading.ariaHidden = 'true'
        group.append(
          heading,
          ...items.map(({ text, href }) => {
            const option = document.createElement('a')
            option.role = 'option'
            option.id = `${list.id}-${count++}`
            option.tabIndex = -1
            option.href = href
            option.dir = 'auto'
            option.textContent = text
            return option
          }),
        )
        return group
      }),
    )
    status.textContent = found.status
    show(count > 0)
  }
  const ask = async () => {
    asking.abort()
    asking = new AbortController()
    try {
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(asked)}`, { signal: asking.signal })
      const found = await answer.json()
      if (document.activeElement === input) draw(found)
    } catch {
      // Without suggestions it is a field like any other.
    }
  }
  const close = () => {
    clearTimeout(timer)
    asking.abort()
    status.textContent = ''
    show(false)
  }

  const listen = () => {
    const typed = input.value.trim()
    if (typed === asked) return
    asked = typed
    clearTimeout(timer)
    if (typed.length < 2) close()
    else timer = setTimeout(ask, PAUSE)
  }
  input.addEventListener('input', listen)
  input.addEventListener('keydown', (event) => {
    const count = options().length
    if (event.isComposing || list.hidden || count === 0) return
    if (event.key === 'ArrowDown') choose(active + 1 < count ? active + 1 : -1)
    else if (event.key === 'ArrowUp') choose(active < 0 ? count - 1 : active - 1)
    else if (event.key === 'Enter' && active >= 0) options()[active]?.click()
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })
  // A press on the list would take the focus, and the list with it.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  // Whoever comes back to the page finds it as if nothing had been offered.
  list.addEventListener('click', close)
  input.addEventListener('blur', close)
  form.addEventListener('submit', close)
  show(false)
  // What was typed while this module came.
  listen()
}
