import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, Unreachable } from './ApiError.ts'

export interface ErrorText {
  title: string
  about?: string | undefined
}

/** Says an error in the language on screen: by its code, else by its kind. */
export function useErrorText(): (error: unknown) => ErrorText {
  const { t, i18n } = useTranslation()
  return useCallback(
    (error) => {
      const key = keyOf(error)
      const found = [key, kindOf(error)].find((one) => i18n.exists(`errors:${one}.title`)) ?? 'unknown'
      return { title: t(`errors:${found}.title`), about: t(`errors:${found}.about`) }
    },
    [t, i18n],
  )
}

const keyOf = (error: unknown): string => (error instanceof ApiError ? error.code : kindOf(error))

function kindOf(error: unknown): string {
  if (error instanceof Unreachable) return 'unreachable'
  if (!(error instanceof ApiError)) return 'unknown'
  if (error.status === 403) return 'forbidden'
  if (error.status === 404) return 'missing'
  return error.status >= 500 ? 'server' : 'unknown'
}
