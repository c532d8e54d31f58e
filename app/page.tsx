/** The first page. */
export default function Home() {
  return (
    <main>
      <h1>Parcours</h1>
    </main>
  )
}
