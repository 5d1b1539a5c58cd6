import { createContext, useContext } from 'react'

/** Opens the list of people behind a number: `show` as the API takes it, for example `port:sent`. */
export type ShowPeople = (node: string, show: string) => void

export const ShowPeopleContext = createContext<ShowPeople>(() => {})
export const useShowPeople = (): ShowPeople => useContext(ShowPeopleContext)
