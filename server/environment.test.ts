import { describe, expect, it } from 'vitest'
import { readEnvironment } from '#server/environment.ts'

describe('readEnvironment', () => {
  it('needs nothing', () => {
    const environment = readEnvironment({})
    expect(environment).toMatchObject({
      port: 3000,
      trustProxy: 0,
      rateLimitFactor: 1,
      databaseUrl: undefined,
    })
    expect(environment.dataDir).toMatch(/^\/.*\.data$/)
    expect([...environment.roles]).toEqual(['web', 'bot', 'worker'])
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ PORT: '', BASE_URL: '' })).toMatchObject({ port: 3000, baseUrl: undefined })
  })

  it('names every variable that is wrong and shows no value', () => {
    const read = () =>
      readEnvironment({
        PORT: 'eighty',
        DATABASE_URL: 'mysql://root:hunter2@db/x',
        APP_SECRET: 'hunter2',
        TRUST_PROXY: '-1',
        ROLES: 'web,cook',
        SMTP_URL: 'mail',
      })
    expect(read).toThrow(/PORT must be a number/)
    expect(read).toThrow(/DATABASE_URL must be an address that begins with postgres:\/\//)
    expect(read).toThrow(/APP_SECRET must have at least 32 characters/)
    expect(read).toThrow(/TRUST_PROXY/)
    expect(read).toThrow(/ROLES must be a list of web, bot, worker/)
    expect(read).toThrow(/SMTP_URL/)
    expect(read).not.toThrow(/hunter2/)
  })

  it('drops the slash at the end of BASE_URL', () => {
    expect(readEnvironment({ BASE_URL: 'https://bots.example/' }).baseUrl).toBe('https://bots.example')
  })
})
