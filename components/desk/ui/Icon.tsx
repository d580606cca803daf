import { classNames } from '../../ui/class-names.ts'
import css from './Icon.module.css'

/** Paths in a square of 16, drawn with a line of 1.5. */
const PATHS = {
  add: 'M8 2.5v11M2.5 8h11',
  alarm: 'M8 2l6.5 11.5h-13zM8 6.5v3.2M8 11.6v.2',
  archive: 'M2 3h12v3H2zM3 6v7.5h10V6M6.5 9h3',
  audit: 'M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3',
  bookmark: 'M4 2.5h8v11L8 10.5l-4 3z',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v2.5M10.5 2v2.5',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.8V8l2.4 1.6',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  comment: 'M2.5 3h11v8H7l-3 2.5V11H2.5z',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  desk: 'M2 5.5h12M3.5 5.5v8M12.5 5.5v8M5 5.5V2.5h6v3',
  down: 'M3.5 6l4.5 4.5L12.5 6',
  drag: 'M6 4v.1M10 4v.1M6 8v.1M10 8v.1M6 12v.1M10 12v.1',
  end: 'M6 3.5l4.5 4.5L6 12.5',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  front: 'M2.5 2.5h11v11h-11zM2.5 6h11M8.5 6v7.5',
  history: 'M2.5 8A5.5 5.5 0 1 0 4.2 4M2.5 2.8V5h2.3M8 5.2V8l2 1.4',
  inbox: 'M2.5 9L4.5 3h7l2 6v4.5h-11zM2.5 9H6l.8 1.8h2.4L10 9h3.5',
  keyboard: 'M1.5 4h13v8h-13zM4 6.7h.1M6.6 6.7h.1M9.3 6.7h.1M12 6.7h.1M5 9.5h6',
  link: 'M6.8 9.2l2.6-2.6M7.4 4.6l1.5-1.5a2.8 2.8 0 0 1 4 4l-1.5 1.5M8.6 11.4l-1.5 1.5a2.8 2.8 0 0 1-4-4l1.5-1.5',
  list: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  menu: 'M2 4.5h12M2 8h12M2 11.5h12',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  out: 'M9.5 2.5h-6v11h6M6.5 8h7.5M11.5 5.5L14 8l-2.5 2.5',
  pen: 'M3 13l.6-3L10.8 2.8l2.4 2.4L6 12.4zM9.2 4.4l2.4 2.4',
  people:
    'M6 7.5A2.3 2.3 0 1 0 6 3a2.3 2.3 0 0 0 0 4.5zM1.8 13c0-2.6 1.8-3.9 4.2-3.9s4.2 1.3 4.2 3.9M10.5 3.2a2.2 2.2 0 0 1 0 4.2M12 9.5c1.4.5 2.2 1.7 2.2 3.5',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM2.8 13.8c0-2.9 2.2-4.3 5.2-4.3s5.2 1.4 5.2 4.3',
  picture: 'M2 3h12v10H2zM2 11l3.5-3.5 3 3 2-2L14 12M10.8 5.8h.1',
  redo: 'M13 7H6a3 3 0 0 0 0 6h4M10 4l3 3-3 3',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3L14 14',
  sections: 'M2.5 2.5h4.5v4.5H2.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5H2.5zM9 9h4.5v4.5H9z',
  settings: 'M2 4.5h7M12 4.5h2M10.5 3v3M2 11.5h2M7 11.5h7M5.5 10v3',
  start: 'M10 3.5L5.5 8l4.5 4.5',
  tag: 'M2.5 2.5h5.5l5.5 5.5-5.5 5.5L2.5 8zM5.3 5.3h.1',
  today: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M8 8.6v2.8M6.6 10h2.8',
  trash: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9',
  undo: 'M3 7h7a3 3 0 0 1 0 6H6M6 4L3 7l3 3',
  up: 'M3.5 10.5L8 6l4.5 4.5',
  write: 'M3 13.5h10M4 10.5l.5-2.5 6-6 2 2-6 6z',
} as const

export type IconName = keyof typeof PATHS

/** Icons that point along the line turn with it. */
const TURNING: readonly IconName[] = ['start', 'end', 'out', 'undo', 'redo', 'history', 'comment', 'tag']

export function isIconName(icon: unknown): icon is IconName {
  return typeof icon === 'string' && icon in PATHS
}

/** An ornament: what it stands for is said by the words beside it, or by the control's label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={classNames(css.icon, TURNING.includes(name) && css.turning)} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
