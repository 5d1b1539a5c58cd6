import type { CustomerDetail } from '@rekindle/server/contract'
import { useMutation } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { revealCustomer } from '../../api/customers.ts'
import { useCan } from '../../api/session.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { Button } from '../../ui/Button.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { toast } from '../../ui/toast.ts'

interface Props {
  ws: string
  id: string
  onRevealed: (customer: CustomerDetail) => void
}

/** Shows the real addresses to those who may see them; that they looked is written down. */
export function RevealButton({ ws, id, onRevealed }: Props) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const may = useCan('customers.reveal')
  const reveal = useMutation({
    mutationFn: () => revealCustomer(ws, id),
    onSuccess: onRevealed,
    onError: (error) => toast(errorText(error).title, 'bad', errorText(error).about),
  })
  if (!may) return null
  return (
    <Tooltip text={t('customers:revealAbout')}>
      <Button
        look="quiet"
        size="sm"
        icon={<Eye size={14} />}
        busy={reveal.isPending}
        onClick={() => reveal.mutate()}
      >
        {t('customers:reveal')}
      </Button>
    </Tooltip>
  )
}
