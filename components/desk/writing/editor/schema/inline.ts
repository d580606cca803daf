import { Mark, markInputRule, Node } from '@tiptap/core'
import { isSafeHref, readMark } from '../marks.ts'

export const Text = Node.create({ name: 'text', group: 'inline' })

/** A line end inside a paragraph: Shift+Enter. */
export const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return {
      'Shift-Enter': () => this.editor.chain().insertContent({ type: 'hardBreak' }).scrollIntoView().run(),
    }
  },
})

export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    { tag: 'b', getAttrs: (element) => (element.style.fontWeight === 'normal' ? false : null) },
  ],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    const toggle = () => this.editor.commands.toggleMark('bold')
    return { 'Mod-b': toggle, 'Mod-B': toggle }
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(\*\*(?!\s+\*\*)((?:[^*]+))\*\*(?!\s+\*\*))$/u, type: this.type })]
  },
})

/** What is typed after a link is not part of it. */
export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '', validate: 'string' } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? ''
        return isSafeHref(href) ? { href } : false
      },
    },
  ],
  // Where it leads is read in the bar of links; a click in the text only puts the caret there.
  renderHTML: ({ mark }) => ['a', { href: isSafeHref(mark.attrs.href) ? mark.attrs.href : '#', class: 'link' }, 0],
})

/** A passage in another language, isolated from the direction of what stands around it. */
export const Foreign = Mark.create({
  name: 'foreign',
  inclusive: false,
  addAttributes: () => ({ lang: { default: 'en' }, dir: { default: 'ltr' } }),
  parseHTML: () => [
    {
      tag: 'bdi[lang][dir]',
      getAttrs: (element) => {
        const attrs = { lang: element.getAttribute('lang'), dir: element.getAttribute('dir') }
        return readMark({ type: 'foreign', attrs }) ? attrs : false
      },
    },
  ],
  renderHTML: ({ mark }) => ['bdi', { lang: mark.attrs.lang, dir: mark.attrs.dir }, 0],
})
