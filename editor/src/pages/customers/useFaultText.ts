import type { ImportReport } from '@rekindle/server/contract'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

type Found = ImportReport['problems'][number]

/** Says what is wrong with a line of a file: by the name of the fault, else as the server says it. */
export function useFaultText(): (problem: Found) => { message: string; remedy: string } {
  const { t, i18n } = useTranslation()
  return useCallback(
    ({ message, remedy, params }) => {
      const key = `customers:fault.${params?.fault}`
      return i18n.exists(`${key}.message`)
        ? { message: t(`${key}.message`, params ?? {}), remedy: t(`${key}.remedy`, params ?? {}) }
        : { message, remedy }
    },
    [t, i18n],
  )
}
