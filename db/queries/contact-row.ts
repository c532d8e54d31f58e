import type { JsonObject } from '#flow/json.ts'
import type { ContactFace } from '#flow/text/contact-face.ts'
import { contactFace } from '#flow/text/contact-face.ts'

/** A contact as lists show it. */
export type ContactShown = { id: string } & ContactFace

/** The contact of a row that has its `contact_id`, `facts`, and what it `told` (see `toldVariables`). */
export function contactShown(row: { [column: string]: unknown }): ContactShown {
  return { id: row.contact_id as string, ...contactFace(row.facts as JsonObject, row.told as JsonObject[]) }
}

/** Conversations of a contact that are looked at for what they are called. */
const lookedAt = 3

/**
 * SQL for what a contact, the row named `contact`, told in its latest conversations, the latest first: a JSON list of their variables.
 * Facts are asked first; a bot that keeps a name for itself tells it here.
 */
export const toldVariables = (contact = 'p') => `(select coalesce(json_agg(told.variables), '[]') from (
  select coalesce(its.state->'variables', '{}') as variables from conversations own
  join conversation_states its on its.workspace_id = own.workspace_id and its.conversation_id = own.id
  where own.workspace_id = ${contact}.workspace_id and own.contact_id = ${contact}.id order by own.started_at desc limit ${lookedAt}) told)`
