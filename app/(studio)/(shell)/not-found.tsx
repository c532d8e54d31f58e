import { NotFoundPage } from '#app/_errors/not-found-page.tsx'

/** Shown inside the shell when a bot, a contact or a table is not there. */
export default function StudioNotFound() {
  return <NotFoundPage />
}
