import { Copy, Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton.tsx'
import { toast } from '../../ui/toast.ts'

/** A secret that is shown only when asked for, and copied without being shown. */
export function SecretKey({ value }: { value: string }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    toast(t('settings:doors.copied'))
  }
  return (
    <div className="flex items-center gap-1">
      <code className="min-w-0 grow truncate font-mono text-[13px]">{shown ? value : '•'.repeat(24)}</code>
      <IconButton
        size="sm"
        label={t(shown ? 'settings:doors.hide' : 'settings:doors.show')}
        icon={shown ? <EyeOff size={15} /> : <Eye size={15} />}
        onClick={() => setShown(!shown)}
      />
      <IconButton
        size="sm"
        label={t('settings:doors.copy')}
        icon={<Copy size={15} />}
        onClick={() => void copy()}
      />
    </div>
  )
}
