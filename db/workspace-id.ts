declare const brand: unique symbol

/**
 * Names a workspace, proven: only a gate makes one (a member's session, a conversation's token, a bot's public address), so that no
 * query can be asked about a workspace that nobody checked.
 */
export type WorkspaceId = string & { readonly [brand]: 'workspace' }
