import { MessagePage } from '#components/listing/MessagePage.tsx'

export default function StoryMissing() {
  return (
    <main>
      <MessagePage kind="missing" />
    </main>
  )
}
