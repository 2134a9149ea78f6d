import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { paths } from "#lib/paths";

type Step = { href: string; text: string };
type Props = { of: "questions" | "rules" | "letters"; kind: string; title: string; trail?: Step[]; here?: string; children: ReactNode };

/** The head of an editor: the way here, what is in force, and the other editors of how members are admitted. `kind`: whose questions the tab leads to. */
export async function EditorHead({ of, kind, title, trail = [], here = title, children }: Props) {
  const [t, s, locale] = await Promise.all([getTranslations("editors.tabs"), getTranslations("settings"), getLocale()]);
  const to = paths(locale);
  const tabs = { questions: to.staffQuestions(kind), rules: to.staffRules(), letters: to.staffLetters() };
  return (
    <header className="editor-head">
      <Breadcrumbs trail={[{ href: to.staffSettings(), text: s("title") }, ...trail]} here={here} />
      <div className="row between">
        <h1 className="wrap-anywhere">{title}</h1>
        <div className="meta">{children}</div>
      </div>
      <nav className="editor-tabs" aria-label={t("label")}>
        {(["questions", "rules", "letters"] as const).map((name) => (
          <a key={name} href={tabs[name]} aria-current={name === of ? "page" : undefined}>
            {t(name)}
          </a>
        ))}
      </nav>
    </header>
  );
}
