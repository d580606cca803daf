import { MissingPage } from '#components/desk/frame/MissingPage.tsx'

export default MissingPage
