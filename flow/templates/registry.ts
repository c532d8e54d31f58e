import { leadQualification } from '#flow/templates/lead-qualification/lead-qualification.ts'
import { orderStatus } from '#flow/templates/order-status/order-status.ts'
import { support } from '#flow/templates/support/support.ts'
import type { Template } from '#flow/templates/template.ts'

/** The bots that ship, in the order in which they are shown. */
export const templates: readonly Template[] = [leadQualification, orderStatus, support]
