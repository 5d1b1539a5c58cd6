/** Ways to reach a customer. */
export const channels = ['sms', 'email', 'push', 'wecom', 'inapp'] as const
export type Channel = (typeof channels)[number]

/** What a message is for. Consent, caps and quiet hours go by it; `marketing` is the strictest. */
export const messageCategories = ['marketing', 'care', 'service'] as const
export type MessageCategory = (typeof messageCategories)[number]
