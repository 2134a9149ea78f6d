import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import { KINDS } from "#domain/organisations/state";
import { paths } from "#lib/paths";
import { EditorHead } from "../../editor/editor-head.tsx";
import { InForce } from "../../editor/in-force.tsx";
import { OlderVersions } from "../../editor/older-versions.tsx";
import { restore } from "./actions.ts";
import { Changes } from "./changes.tsx";
import { QuestionList } from "./list/question-list.tsx";
import { OfVersion } from "./of-version.tsx";

/** `open`: the key of the question beside the list, and what it is called; without it a question is added there. */
type Props = { kind: ConfiguredKind; open?: { key: string; name: string } | undefined; children: ReactNode };

/** What one kind of organisation is asked: every question in a line, what is edited beside them, and below what the draft changes. */
export async function Editor({ kind, open, children }: Props) {
  const [t, e, terms, locale] = await Promise.all([
    getTranslations("settings.questions"),
    getTranslations("editors"),
    getTranslations("terms.kind"),
    getLocale(),
  ]);
  const to = paths(locale);
  const trail = open ? [{ href: to.staffQuestions(kind.kind), text: terms(kind.kind) }] : [];
  return (
    <div className={open ? "question-editor opened" : "question-editor"}>
      <EditorHead
        of="questions"
        kind={kind.kind}
        title={t("titleOf", { kind: terms(kind.kind) })}
        trail={trail}
        here={open?.name ?? terms(kind.kind)}
      >
        <InForce kind={kind} />
      </EditorHead>
      <nav className="chips" aria-label={e("kinds")}>
        {KINDS.map((each) => (
          <a key={each} className="chip" href={to.staffQuestions(each)} aria-current={each === kind.kind ? "page" : undefined}>
            {terms(each)}
          </a>
        ))}
      </nav>
      <div className="list-and-inspector">
        <div>
          <p className="meta">
            {e("list.lead")} <a href={to.staffPreview(kind.kind)}>{t("preview")}</a>
          </p>
          <QuestionList kind={kind} open={open?.key} />
          <OlderVersions older={kind.older} restore={restore}>
            <OfVersion kind={kind} />
          </OlderVersions>
        </div>
        {children}
      </div>
      <Changes kind={kind} />
    </div>
  );
}
