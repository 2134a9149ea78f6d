import { getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { LanguageState } from "./language-state.ts";

const ICONS = {
  draft: "pencil",
  own: "check",
  standard: undefined,
  unlike: "triangle-exclamation-point",
  older: "triangle-exclamation-point",
} as const;

/** How the words of a language compare with the others: what wants a look in a word, the rest in a sign. `children`: the language. */
export async function LanguageMark({ state, children }: { state: LanguageState; children: React.ReactNode }) {
  const t = await getTranslations("editors.letters");
  const icon = ICONS[state];
  return (
    <span className={`language-mark ${state}`}>
      {icon ? <Icon name={icon} size={13} /> : null} {children}
      {state === "own" || state === "standard" ? <VisuallyHidden>: {t(`states.${state}`)}</VisuallyHidden> : <> {t(`states.${state}`)}</>}
    </span>
  );
}
