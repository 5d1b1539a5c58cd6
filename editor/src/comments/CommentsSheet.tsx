import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { Drawer } from '../ui/Drawer.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import type { ShownComments } from './createComments.ts'
import { Threads } from './Threads.tsx'
import { useFocusBack } from './useFocusBack.ts'
import { useShownComments } from './useShownComments.ts'

interface Props {
  ws: string
  journey: string
  /** The published version on screen; undefined: the draft. */
  version: number | undefined
  shown: ShownComments
}

/** What is said about the journey on a telephone: over the page, with what one writes at the lower edge. */
export function CommentsSheet({ ws, journey, version, shown }: Props) {
  const { t } = useTranslation('comments')
  const { show } = useEditing().comments.getState()
  const found = useShownComments({ ws, journey, version, shown })
  const { place, goneWord } = found
  const body = useRef<HTMLDivElement>(null)
  const goBack = useFocusBack(shown)
  const isFirst = useRef(true)
  useEffect(() => {
    // The sheet gives it to its body as it opens.
    if (isFirst.current) isFirst.current = false
    else if (shown.at === 'all' || !(shown.write || shown.thread)) body.current?.focus()
  }, [shown])
  const close = () => {
    // As long as the sheet is there it keeps the focus.
    flushSync(() => show(undefined))
    goBack()
  }
  return (
    <Drawer
      open
      flush
      title={place ? place.title : t('title')}
      about={place?.gone ? goneWord : undefined}
      back={
        place ? (
          <IconButton
            size="sm"
            label={t('all')}
            icon={<ArrowLeft size={17} />}
            onClick={() => show({ at: 'all' })}
          />
        ) : null
      }
      onClose={close}
    >
      {/* Reading opens no keyboard. */}
      <div ref={body} data-autofocus tabIndex={-1} className="flex min-h-0 grow flex-col outline-none">
        <Threads
          {...{ ws, journey, shown, found }}
          onOpen={({ node, id }) => show({ at: 'place', node, thread: id })}
          onDone={() => body.current?.focus()}
        />
      </div>
    </Drawer>
  )
}
