import { Monitor, Moon, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session.ts'
import { languageNames, languages } from '../i18n/languages.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { type Theme, themes } from '../theme/themes.ts'
import { useTheme } from '../theme/useTheme.ts'
import { Menu, MenuChoice, MenuSeparator, MenuText } from '../ui/Menu.tsx'

const icons: Record<Theme, ReactNode> = {
  system: <Monitor size={15} />,
  light: <Sun size={15} />,
  dark: <Moon size={15} />,
}

/** Who is at work, and how the screen looks for them. */
export function PersonMenu() {
  const { t } = useTranslation()
  const { user } = useSession()
  const { language, choose } = useLanguage()
  const theme = useTheme()
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex shrink-0 items-center justify-center rounded-full max-sm:size-10"
        >
          {/* Smaller than what a thumb needs: it shall not touch the row below. */}
          <span
            aria-hidden
            className="flex size-8 items-center justify-center rounded-full bg-ink text-[13px] font-semibold text-bg uppercase"
          >
            {user.name.slice(0, 1)}
          </span>
          <span className="sr-only">{t('shell:person', { name: user.name })}</span>
        </button>
      }
    >
      <MenuText>
        <p className="font-medium">{user.name}</p>
        <p className="text-xs text-muted">{t(`words:role.${user.role}`)}</p>
      </MenuText>
      <MenuSeparator />
      <MenuChoice
        label={t('shell:language')}
        value={language}
        onChoose={(next) => void choose(next)}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <MenuSeparator />
      <MenuChoice
        label={t('shell:theme.title')}
        value={theme.theme}
        onChoose={theme.choose}
        options={themes.map((value) => ({ value, label: t(`shell:theme.${value}`), icon: icons[value] }))}
      />
    </Menu>
  )
}
