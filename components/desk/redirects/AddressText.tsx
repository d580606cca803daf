import { Fragment } from 'react'
import css from './AddressText.module.css'

/** An address to be read: its parts from left to right, as they are asked for, each in the direction of its own words. */
export function AddressText({ address }: { address: string }) {
  return (
    <bdi className={css.address} dir="ltr">
      {address.split(/([/?&=])/).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which have nothing else to be told apart by
        <Fragment key={index}>{/^[/?&=]?$/.test(part) ? part : <bdi>{part}</bdi>}</Fragment>
      ))}
    </bdi>
  )
}
