'use client'

import { FailedPage } from '#components/desk/frame/FailedPage.tsx'

export default FailedPage
