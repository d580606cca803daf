import { z } from 'zod'

/** How the paper writes where more than one way is right. Every value has a default. */
export const houseStyleSchema = z.strictObject({})
export type HouseStyle = z.infer<typeof houseStyleSchema>
