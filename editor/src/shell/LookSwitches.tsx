import { Monitor, Moon, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNames, languages } from '../i18n/languages.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { type Theme, themes } from '../theme/themes.ts'
import { useTheme } from '../theme/useTheme.ts'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'

const icons: Record<Theme, ReactNode> = {
  system: <Monitor size={14} />,
  light: <Sun size={14} />,
  dark: <Moon size={14} />,
}

/** Language and theme, side by side, for pages without the menu of the person. */
export function LookSwitches() {
  const { t } = useTranslation()
  const { language, choose } = useLanguage()
  const theme = useTheme()
  return (
    <div className="flex flex-wrap items-center justify-center gap-3">
      <SegmentedControl
        label={t('shell:language')}
        value={language}
        onChange={(next) => void choose(next)}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <SegmentedControl
        label={t('shell:theme.title')}
        value={theme.theme}
        onChange={theme.choose}
        options={themes.map((value) => ({
          value,
          label: (
            <>
              {icons[value]}
              {t(`shell:theme.${value}`)}
            </>
          ),
        }))}
      />
    </div>
  )
}
