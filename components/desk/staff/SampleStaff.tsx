import type { Role } from '#newsroom/staff/actor.ts'
import css from './Entrance.module.css'

/** Who may come in while the paper is open to this machine alone: one press each. */
export function SampleStaff(props: {
  people: { name: string; email: string; role: Role; roleName: string }[]
  password: string
  title: string
  note: string
  next: string
  action: (form: FormData) => Promise<void>
}) {
  return (
    <section className={css.sample}>
      <h2>{props.title}</h2>
      <p>
        {props.note} <code dir="ltr">{props.password}</code>
      </p>
      <ul className={css.people}>
        {props.people.map(({ name, email, roleName }) => (
          <li key={email}>
            <form action={props.action}>
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="next" value={props.next} />
              <button type="submit">
                <bdi>{name}</bdi> <span>{roleName}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
