import type { Role } from '#db/schema/workspaces.ts'

/** viewer: reads · agent: also answers visitors · editor: also builds and publishes · owner: also people, secrets, the workspace itself. */
const ranks: { [R in Role]: number } = { viewer: 0, agent: 1, editor: 2, owner: 3 }

/** May somebody with this role do what asks for at least that one? */
export function allows(role: Role, least: Role): boolean {
  return ranks[role] >= ranks[least]
}
