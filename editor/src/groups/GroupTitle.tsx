import { useTranslation } from 'react-i18next'
import { useEditing, useView } from '../canvas/Editing.ts'
import { useGroupCommands } from './useGroupCommands.ts'

interface Props {
  id: string
  title: string
  className: string
}

/** The name of a group; two clicks, F2 or Enter write it anew where it stands. */
export function GroupTitle({ id, title, className }: Props) {
  const { t } = useTranslation('groups')
  const { view, readOnly } = useEditing()
  const isNamed = useView(({ renaming }) => renaming === id)
  const commands = useGroupCommands()
  const { rename } = view.getState()
  if (!isNamed || readOnly)
    return (
      <button
        type="button"
        tabIndex={-1}
        dir="auto"
        title={readOnly ? title : t('rename', { title })}
        className={`min-w-0 truncate text-left ${className}`}
        onDoubleClick={() => rename(id)}
      >
        {title}
      </button>
    )
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: asked for a moment ago, and nothing else can be meant
      autoFocus
      dir="auto"
      aria-label={t('name')}
      defaultValue={title}
      maxLength={200}
      onFocus={(focus) => focus.target.select()}
      onKeyDown={(key) => {
        key.stopPropagation()
        if (key.nativeEvent.isComposing) return
        if (key.key === 'Escape') key.currentTarget.value = title
        if (key.key === 'Enter' || key.key === 'Escape') key.currentTarget.blur()
      }}
      onBlur={(blur) => {
        commands.rename(id, blur.target.value)
        rename(undefined)
      }}
      className={`nodrag pointer-events-auto min-w-0 grow rounded-md border border-accent bg-surface px-1.5 outline-none ${className}`}
    />
  )
}
