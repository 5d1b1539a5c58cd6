import type { FormKit } from '@rekindle/nodes/forms'
import { currencyDigits } from '@rekindle/runtime'
import { Braces } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../api/session.ts'
import type { SettingsPath } from '../document/setIn.ts'
import { MessageFrame } from '../message/MessageFrame.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Input } from '../ui/Input.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Textarea } from '../ui/Textarea.tsx'
import { placeOf, useForm } from './FormContext.ts'
import { KitCustomer } from './KitCustomer.tsx'
import { Labelled, useToldAt } from './Labelled.tsx'
import { MoneyInput } from './MoneyInput.tsx'
import { NumberInput } from './NumberInput.tsx'
import { RuleBuilder } from './rule/RuleBuilder.tsx'
import { useSuggestions } from './useSuggestions.ts'

const LiquidEditor = lazy(async () => ({ default: (await import('../code/LiquidEditor.tsx')).LiquidEditor }))

function ErrorAt({ path }: { path: SettingsPath }) {
  const told = useToldAt(path)
  return told ? (
    <p className={`mt-1 text-xs ${told.isError ? 'text-bad' : 'text-warn'}`}>{told.text}</p>
  ) : null
}

/** The controls that hand-made node forms are built from, see `FormKit`. */
export const kitControls: Pick<
  FormKit,
  | 'Text'
  | 'Number'
  | 'Money'
  | 'Check'
  | 'Rule'
  | 'Tabs'
  | 'Button'
  | 'IconButton'
  | 'Menu'
  | 'CodeButton'
  | 'Section'
  | 'Customer'
  | 'Message'
  | 'Window'
> = {
  Customer: KitCustomer,
  Message: function KitMessage({ channel, subject, body, locale }) {
    return (
      <MessageFrame
        isDraft
        channel={channel}
        subject={subject ?? null}
        to={null}
        locale={locale}
        body={body}
      />
    )
  },
  Window: function KitWindow({ button, title, about, icon, children }) {
    const [open, setOpen] = useState(false)
    return (
      <>
        <Button size="sm" look="quiet" icon={icon} onClick={() => setOpen(true)}>
          {button}
        </Button>
        <Dialog open={open} onClose={() => setOpen(false)} title={title} about={about} width="xl">
          {children}
        </Dialog>
      </>
    )
  },
  Text: function KitText({ label, path, value, onChange, placeholder, multiline, mono, caret }) {
    const { readOnly } = useForm()
    const invalid = useToldAt(path)?.isError || undefined
    const shared = {
      'aria-label': label,
      'aria-invalid': invalid,
      placeholder: placeholder ?? '',
      value: value ?? '',
      readOnly,
      className: mono ? 'font-mono text-[13px]' : undefined,
    }
    return (
      <div {...placeOf(path)}>
        {multiline ? (
          <Textarea
            {...shared}
            rows={6}
            onChange={(change) => onChange(change.target.value)}
            onSelect={({ currentTarget }) => {
              if (caret) caret.current = currentTarget.selectionStart
            }}
          />
        ) : (
          <Input {...shared} onChange={(change) => onChange(change.target.value)} />
        )}
        <ErrorAt path={path} />
      </div>
    )
  },
  Number: function KitNumber({ label, path, value, onChange, unit, min, max, step }) {
    const { readOnly } = useForm()
    const invalid = useToldAt(path)?.isError || undefined
    return (
      <div {...placeOf(path)}>
        <NumberInput
          aria-label={label}
          aria-invalid={invalid}
          unit={unit}
          min={min}
          max={max}
          step={step}
          readOnly={readOnly}
          value={value}
          onChange={(next) => onChange(next ?? 0)}
        />
        <ErrorAt path={path} />
      </div>
    )
  },
  Money: function KitMoney({ label, path, value, onChange }) {
    const { readOnly } = useForm()
    const { currency } = useWorkspace()
    return (
      <Labelled label={`${label} (${currency})`} path={path}>
        {(wiring) => (
          <MoneyInput
            {...wiring}
            readOnly={readOnly}
            value={value}
            digits={currencyDigits(currency)}
            onChange={onChange}
          />
        )}
      </Labelled>
    )
  },
  Check: function KitCheck({ label, path, value, onChange }) {
    const { readOnly } = useForm()
    return (
      <div {...placeOf(path)} className="text-xs">
        <Checkbox checked={value} disabled={readOnly} onChange={onChange}>
          <span className="text-xs text-muted">{label}</span>
        </Checkbox>
      </div>
    )
  },
  Rule: function KitRule(props) {
    return <RuleBuilder {...props} of="customer" />
  },
  Tabs: function KitTabs({ label, value, onChange, tabs }) {
    return (
      <div role="tablist" aria-label={label} className="flex flex-wrap gap-4 border-b">
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            aria-selected={tab.value === value}
            onClick={() => onChange(tab.value)}
            className="-mb-px border-b-2 border-transparent pb-1.5 text-[13px] text-muted hover:text-ink aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink"
          >
            {tab.label}
          </button>
        ))}
      </div>
    )
  },
  Button: function KitButton({ children, ...rest }) {
    return (
      <Button size="sm" {...rest}>
        {children}
      </Button>
    )
  },
  IconButton: function KitIconButton(props) {
    return <IconButton size="sm" {...props} />
  },
  Menu: function KitMenu({ label, icon, items }) {
    const { readOnly } = useForm()
    const trigger = (
      <Button size="sm" icon={icon} disabled={readOnly}>
        {label}
      </Button>
    )
    return (
      <Menu trigger={trigger} align="start">
        <div className="max-h-72 max-w-80 overflow-y-auto">
          {items.map((item) => (
            <MenuItem key={`${item.label} ${item.about}`} onSelect={item.onSelect}>
              <span className="grow">{item.label}</span>
              <code className="max-w-44 truncate text-[11px] text-muted">{item.about}</code>
            </MenuItem>
          ))}
        </div>
      </Menu>
    )
  },
  CodeButton: function KitCodeButton({ label, path, value, onChange }) {
    const { t } = useTranslation('canvas')
    const { readOnly } = useForm()
    const { attributes } = useSuggestions()
    const [open, setOpen] = useState(false)
    return (
      <>
        <Button size="sm" look="quiet" icon={<Braces size={14} />} onClick={() => setOpen(true)}>
          {t('form.openCode')}
        </Button>
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          title={label}
          about={t('form.codeAbout')}
          width="lg"
        >
          <div className="h-[26rem] overflow-hidden rounded-xl border">
            <Suspense fallback={<Skeleton className="h-full w-full" />}>
              <LiquidEditor
                label={label}
                value={value}
                names={attributes}
                readOnly={readOnly}
                onChange={onChange}
              />
            </Suspense>
          </div>
          <div aria-live="polite">
            <ErrorAt path={path} />
          </div>
        </Dialog>
      </>
    )
  },
  Section: function KitSection({ title, about, action, children }) {
    return (
      <section className="flex flex-col gap-2.5">
        <div>
          <div className="flex items-baseline justify-between gap-2">
            <h3 className="text-[13px] font-medium">{title}</h3>
            {action}
          </div>
          {about ? <p className="text-xs text-muted">{about}</p> : null}
        </div>
        {children}
      </section>
    )
  },
}
