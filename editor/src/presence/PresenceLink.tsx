import type { Presence, Whereabouts } from '@rekindle/server/contract'
import { useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { presenceStream, sendSign } from '../api/presence.ts'
import { useStream } from '../api/useStream.ts'
import type { Autosave } from '../document/createAutosave.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { createComings } from './createComings.ts'
import { createSigns } from './createSigns.ts'
import { PresenceContext } from './Presence.ts'
import { paintPeople } from './paintPeople.ts'

interface Props {
  ws: string
  journey: string
  /** Where one is before anything else is known. */
  first: Whereabouts
  /** Of the drawing, where there is one: takes in what somebody saved. */
  autosave?: Autosave
  /** Where there is none: somebody saved the draft. */
  onSaved?: () => void
}

const later = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** The line to everybody else who has the journey open: tells where one is, hears where they are and that they saved. */
export function PresenceLink({ ws, journey, first, autosave, onSaved }: Props) {
  const presence = useContext(PresenceContext)
  const isOnline = useOnline()
  const visit = useRef('')
  const [signs] = useState(() =>
    createSigns(first, {
      send: async (at) => void (await sendSign(ws, journey, { visit: visit.current, ...at })),
      now: () => performance.now(),
      later,
    }),
  )
  const [saved, setSaved] = useState(0)
  const url = isOnline ? presenceStream(ws, journey) : undefined
  const state = useStream<Presence>(url, (news) => {
    presence.setState(({ colours }) => ({
      people: news.people,
      colours: paintPeople(
        news.people.map(({ id }) => id),
        colours,
      ),
      isTold: true,
      commented: news.commented?.revision ?? 0,
    }))
    signs.watch(news.people.length > 0)
    if (news.saved) setSaved(news.saved.revision)
    if (visit.current === news.visit) return
    visit.current = news.visit
    signs.connect()
  })
  const tellSaved = useRef(onSaved)
  tellSaved.current = onSaved
  useEffect(() => {
    if (saved > 0) tellSaved.current?.()
  }, [saved])
  useEffect(() => {
    presence.setState({ move: signs.move })
  }, [presence, signs])
  useEffect(() => {
    if (isOnline && state !== 'lost') return
    visit.current = ''
    signs.disconnect()
    presence.setState({ people: [], isTold: false })
  }, [isOnline, state, signs, presence])
  useEffect(
    () => () => {
      signs.disconnect()
      presence.setState({ people: [], isTold: false, move: () => {} })
    },
    [signs, presence],
  )
  useEffect(() => {
    const look = () => signs.show(document.visibilityState === 'visible')
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [signs])
  return (
    <>
      {autosave ? <TakeIn autosave={autosave} saved={saved} /> : null}
      <Comings isTold={isOnline && state === 'open'} />
    </>
  )
}

/** Fetches what somebody saved as soon as it is told, and again when one's own save is through. */
function TakeIn({ autosave, saved }: { autosave: Autosave; saved: number }) {
  const revision = useStore(autosave.state, (state) => state.revision)
  const status = useStore(autosave.state, (state) => state.status)
  useEffect(() => {
    if (saved > revision && status === 'saved') void autosave.pull()
  }, [autosave, saved, revision, status])
  return null
}

/** Says to screen readers who came and who left. Nobody has left because one's own line broke. */
function Comings({ isTold }: { isTold: boolean }) {
  const { t } = useTranslation('presence')
  const { language } = useLanguage()
  const presence = useContext(PresenceContext)
  const people = useStore(presence, (state) => state.people)
  const [said, setSaid] = useState('')
  const words = useRef({ t, language })
  words.current = { t, language }
  const [comings] = useState(() =>
    createComings(({ came, left }) => {
      const { t, language } = words.current
      const list = (names: string[]) => new Intl.ListFormat(language).format(names)
      const say = (what: 'came' | 'left', names: string[]) =>
        names.length === 0 ? [] : [t(`said.${what}`, { names: list(names), count: names.length })]
      setSaid([...say('came', came), ...say('left', left)].join(' '))
    }, later),
  )
  useEffect(() => {
    if (isTold) comings.see(people)
  }, [isTold, people, comings])
  useEffect(() => comings.stop, [comings])
  return (
    <div aria-live="polite" className="sr-only" data-said-people>
      {said}
    </div>
  )
}

const useOnline = (): boolean => useSyncExternalStore(subscribeToNetwork, () => navigator.onLine !== false)

function subscribeToNetwork(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
