import { expect, test } from 'vitest'
import { readTheme } from '#flow/theme/theme.ts'
import { pictureAddress } from './picture-address.ts'

test.each([
  ['/api/v1/files/a/b.png', 'https://bots.example', 'https://bots.example/api/v1/files/a/b.png'],
  ['https://bots.example/files/b.png', 'https://other.example', 'https://bots.example/files/b.png'],
  ['/api/v1/files/a/b.png', 'http://localhost:3000', '/api/v1/files/a/b.png'],
  ['http://127.0.0.1:3000/api/v1/files/a/b.png', 'http://localhost:3000', '/api/v1/files/a/b.png'],
])('%s, uploaded at %s, is found at %s', (url, origin, address) => {
  expect(pictureAddress(url, origin)).toBe(address)
  expect(readTheme({ avatar: address }).avatar).toBe(address)
})
