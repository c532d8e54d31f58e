/** Who owns the installation that the journeys run against. */
export const owner = { email: 'owner@parcours.test', password: 'correct horse battery staple' }
