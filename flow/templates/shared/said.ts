/** What the shipped bots say when they did not understand: what to do now, and the way out. */
export const notUnderstood = {
  fr: 'Je n’ai pas compris. Choisissez une des réponses proposées, ou écrivez « humain » pour parler à quelqu’un.',
  en: 'I did not understand. Please choose one of the answers, or type “human” to talk to someone.',
}

/** Said of an e-mail address that is none. */
export const noEmail = {
  fr: 'Il manque quelque chose : une adresse e-mail ressemble à **prenom@exemple.fr**. Pouvez-vous la réécrire ?',
  en: 'Something is missing: an e-mail address looks like **name@example.com**. Could you write it again?',
}

/** An e-mail address that is known already, told without giving it away: "ca•••@exemple.fr". */
export const maskedEmail = '{{ contact.email | truncate: 5, "•••" }}@{{ contact.email | split: "@" | last }}'
