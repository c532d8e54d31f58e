import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { settings } from '#db/schema/settings.ts'

/** The value kept under this key, or undefined. */
export async function readSetting(db: Database, key: string): Promise<unknown> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key))
  return row?.value
}

/** Keeps the value unless one is there already; answers the one that is there now. */
export async function keepSetting(db: Database, key: string, value: unknown): Promise<unknown> {
  await db.insert(settings).values({ key, value }).onConflictDoNothing()
  return readSetting(db, key)
}

/** Removes what is kept under this key. */
export async function deleteSetting(db: Database, key: string): Promise<void> {
  await db.delete(settings).where(eq(settings.key, key))
}
