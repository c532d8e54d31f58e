/** The cookie that remembers the language chosen by hand. */
export const localeCookie = 'locale'
