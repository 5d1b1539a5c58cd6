import { Tooltip as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'

interface Props {
  text: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined
  /** One element that takes a ref and focus. */
  children: ReactElement
}

/** A short explanation on hover and focus. Never the only place of something needed. */
export function Tooltip({ text, side = 'top', children }: Props) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 max-w-72 rounded-md bg-ink px-2 py-1 text-xs text-bg shadow-pop"
        >
          {text}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
