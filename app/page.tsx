import { redirect } from 'next/navigation'

/** The studio begins at the bots. */
export default function Home() {
  redirect('/bots')
}
