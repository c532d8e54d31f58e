import { hasPeople } from '#db/queries/people.ts'
import { shortestPassword } from '#server/people/auth.ts'
import { makeFirstOwner, setUpCode } from '#server/people/set-up.ts'
import type { Studio } from '#server/studio.ts'

/**
 * At the start, while there is nobody: makes the owner that OWNER_EMAIL and OWNER_PASSWORD name, or says where one is made and with
 * which code.
 */
export async function welcomeFirstOwner(
  studio: Studio,
  { url, report }: { url: string; report: (line: string) => void },
): Promise<void> {
  const { db, keys, environment } = studio
  if (await hasPeople(db)) return
  const { ownerEmail: email, ownerPassword: password } = environment
  if (email && password) {
    const name = email.split('@')[0] ?? email
    const made = await makeFirstOwner(studio, { name, email, password, workspaceName: name })
    if (made) report(`Owner: ${email}, with the password in OWNER_PASSWORD`)
    return
  }
  if (email || password) {
    report(
      `OWNER_EMAIL and OWNER_PASSWORD (${shortestPassword} characters or more) are read together: one is missing`,
    )
  }
  report(
    `First visit: ${environment.baseUrl ?? url} makes the owner. From another machine, with the code ${setUpCode(keys)}`,
  )
}
