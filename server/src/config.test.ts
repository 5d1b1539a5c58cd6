import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('without any setting the server is reachable from this machine alone', () => {
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 4600, databaseUrl: undefined, origins: [] })
})

test('a wrong setting is named', () => {
  expect(() => readConfig({ REKINDLE_PORT: 'many' })).toThrow(/REKINDLE_PORT/)
  expect(() => readConfig({ DATABASE_URL: 'nonsense' })).toThrow(/DATABASE_URL/)
  expect(() => readConfig({ REKINDLE_SMTP_URL: 'smtp://localhost' })).toThrow(/REKINDLE_MAIL_FROM/)
})

test('an empty setting is none', () => {
  expect(readConfig({ DATABASE_URL: '', REKINDLE_PORT: '' }).port).toBe(4600)
})

test('origins are told apart by commas', () => {
  const { origins } = readConfig({ REKINDLE_ORIGINS: 'https://a.example, https://b.example,' })
  expect(origins).toEqual(['https://a.example', 'https://b.example'])
})
