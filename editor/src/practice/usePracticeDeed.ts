import type { PracticeCommand } from '@rekindle/server/contract'
import { usePracticeCommand } from '../api/practice.ts'
import { useErrorText } from '../api/useErrorText.ts'
import { toast } from '../ui/toast.ts'

/** Gives one command to the practice; a failure is said in a toast. */
export function usePracticeDeed(ws: string) {
  const errorText = useErrorText()
  const command = usePracticeCommand(ws)
  return {
    act: (what: PracticeCommand, done?: { onSuccess?: () => void; onSettled?: () => void }) =>
      command.mutate(what, {
        onError: (error) => toast(errorText(error).title, 'bad', errorText(error).about),
        ...done,
      }),
    isBusy: (what: PracticeCommand['do']) => command.isPending && command.variables.do === what,
  }
}
