import { z } from 'zod'

/** Languages the product speaks. Content for customers may use any BCP 47 tag. */
export const localeTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "en" or "zh-CN"')

/** Text by language, for example `{ "en": "Welcome back", "zh-CN": "欢迎回来" }`. */
export const LocalizedText = z.record(localeTag, z.string().max(20_000))
export type LocalizedText = z.infer<typeof LocalizedText>
