const key = 'parcours/workspace'

/** The workspace to show next time, in this browser. */
export function rememberWorkspace(id: string): void {
  try {
    localStorage.setItem(key, id)
  } catch {
    // A browser without storage begins at the first workspace.
  }
}

export function rememberedWorkspace(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
