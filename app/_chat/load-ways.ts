/** Fetches the rarer ways to answer. The widget's build puts its own in this one's place. */
export const loadWays = () => import('#app/_chat/ways.tsx')
