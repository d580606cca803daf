/**
 * Every key of the editor, for the sheet of shortcuts and the menus: `id` is a key of `Desk.editor.keys`, `keys` are
 * written as `components/desk/ui/Keys.tsx` reads them.
 */
export const SHORTCUTS = [
  { id: 'slash', keys: '/' },
  { id: 'bold', keys: 'mod+b' },
  { id: 'link', keys: 'mod+k' },
  { id: 'heading', keys: 'mod+alt+2' },
  { id: 'subheading', keys: 'mod+alt+3' },
  { id: 'paragraph', keys: 'mod+alt+0' },
  { id: 'bulletList', keys: 'mod+shift+8' },
  { id: 'orderedList', keys: 'mod+shift+7' },
  { id: 'blockquote', keys: 'mod+shift+9' },
  { id: 'lineEnd', keys: 'shift+enter' },
  { id: 'moveUp', keys: 'alt+up' },
  { id: 'moveDown', keys: 'alt+down' },
  { id: 'deleteBlock', keys: 'mod+shift+backspace' },
  { id: 'nextCell', keys: 'tab' },
  { id: 'rowAfter', keys: 'mod+enter' },
  { id: 'columnAfter', keys: 'mod+shift+enter' },
  { id: 'deleteColumn', keys: 'mod+alt+backspace' },
  { id: 'toolbar', keys: 'alt+f10' },
  { id: 'leave', keys: 'escape tab' },
  { id: 'undo', keys: 'mod+z' },
] as const
