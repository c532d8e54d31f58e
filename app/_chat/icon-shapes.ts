// Shapes of Lucide (ISC), 24 × 24, drawn by stroke.

export const sendShape = 'M12 19V5m-7 7 7-7 7 7'
export const closeShape = 'M18 6 6 18M6 6l12 12'
export const downShape = 'm6 9 6 6 6-6'
export const moreShape = 'M12 12h.01M12 5h.01M12 19h.01'
export const humanShape = 'M3 14h3v6H3v-8a9 9 0 0 1 18 0v8h-3v-6h3m0 4a5 4 0 0 1-5 4h-3'
export const restartShape = 'M3 12a9 9 0 1 0 3-6.7L3 8m0-5v5h5'
export const dataShape = 'M20 13c0 5-3.5 7.5-8 9-4.5-1.5-8-4-8-9V5l8-3 8 3zM9 12l2 2 4-4'
export const languageShape = 'm5 8 6 6m-7 0 6-6 2-3M2 5h12M7 2h1m14 20-5-10-5 10m2-4h6'
export const clipShape =
  'm21.4 11-9.2 9.2a6 6 0 0 1-8.5-8.5l8.6-8.5A4 4 0 1 1 18 8.9l-8.6 8.5a2 2 0 0 1-2.8-2.8L15 6'
export const fileShape = 'M14 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V8zv6h6'
export const checkShape = 'M20 6 9 17l-5-5'
export const earlierShape = 'm15 18-6-6 6-6'
export const laterShape = 'm9 18 6-6-6-6'
export const searchShape = 'm21 21-4.3-4.3M19 11a8 8 0 1 1-16 0 8 8 0 0 1 16 0Z'
export const starShape = 'M12 2.5l2.9 6.1 6.6.9-4.8 4.6 1.2 6.6L12 17.5l-5.9 3.2 1.2-6.6-4.8-4.6 6.6-.9Z'
