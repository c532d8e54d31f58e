import { customType, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** A moment, to the millisecond as JavaScript knows it. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })

/** When a row was made, by the database's clock. */
export const createdAt = () => moment().notNull().defaultNow()

/** The workspace of a row: first in the key of every table that grows. */
export const workspaceId = () => uuid().$type<WorkspaceId>().notNull()

/** One of our people (better-auth makes its own ids). */
export const userId = () => text()

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })
