import type { FlowClip } from '@rekindle/runtime'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../api/useErrorText.ts'
import { NamingDialog } from '../ui/NamingDialog.tsx'
import { ClipSketch } from './ClipSketch.tsx'

type Props = Omit<ComponentProps<typeof NamingDialog>, 'labels' | 'longest' | 'error' | 'children'> & {
  clip: FlowClip
  error: unknown
}

/** Name and description of a block, under its miniature. */
export function BlockForm({ clip, error, ...rest }: Props) {
  const { t } = useTranslation('blocks')
  const errorText = useErrorText()
  return (
    <NamingDialog
      {...rest}
      labels={{ title: t('name'), about: t('description') }}
      longest={120}
      error={error ? errorText(error).title : undefined}
    >
      <div className="flex h-28 items-center justify-center rounded-xl bg-sunken">
        <ClipSketch clip={clip} className="h-full w-full p-3" />
      </div>
    </NamingDialog>
  )
}
