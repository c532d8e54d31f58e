import { NotFoundPage } from './_errors/not-found-page.tsx'

/** Shown for every address that leads nowhere. */
export default function NotFound() {
  return (
    <main>
      <NotFoundPage />
    </main>
  )
}
