import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import { paths } from "#lib/paths";
import { namedKinds } from "../../../../named-kinds.ts";
import { EditorHead } from "../../editor/editor-head.tsx";
import { InForce } from "../../editor/in-force.tsx";
import { OlderVersions } from "../../editor/older-versions.tsx";
import { restore } from "./actions.ts";
import { Changes } from "./changes.tsx";
import { QuestionList } from "./list/question-list.tsx";
import { OfVersion } from "./of-version.tsx";

/** `open`: the key of the question beside the list, and what it is called; without it a question is added there. `find`: what is looked for in the list. */
type Props = { kind: ConfiguredKind; open?: { key: string; name: string } | undefined; find?: string | undefined; children: ReactNode };

/** What one kind of organisation is asked: every question in a line, what is edited beside them, and below what the draft changes. */
export async function Editor({ kind, open, find, children }: Props) {
  const [t, s, e, kinds, locale] = await Promise.all([
    getTranslations("settings.questions"),
    getTranslations("settings.kinds"),
    getTranslations("editors"),
    namedKinds(),
    getLocale(),
  ]);
  const to = paths(locale);
  const trail = open ? [{ href: to.staffQuestions(kind.kind), text: kinds.name(kind.kind) }] : [];
  return (
    <div className={open ? "question-editor opened" : "question-editor"}>
      <EditorHead
        of="questions"
        kind={kind.kind}
        title={t("titleOf", { kind: kinds.name(kind.kind) })}
        trail={trail}
        here={open?.name ?? kinds.name(kind.kind)}
      >
        <InForce kind={kind} />
      </EditorHead>
      <nav className="chips" aria-label={e("kinds")}>
        {kinds.all.map((each) => (
          <a key={each} className="chip" href={to.staffQuestions(each)} aria-current={each === kind.kind ? "page" : undefined}>
            {kinds.name(each)}
          </a>
        ))}
        <a className="alone" href={to.staffAddKind()}>
          {s("add")}
        </a>
      </nav>
      {kind.own && kind.closed ? (
        <p className="note info my-4">
          {s("notOpen")} <a href={`${to.staffSettings()}#kind-${kind.kind}`}>{s("toOpen")}</a>
        </p>
      ) : null}
      <div className="list-and-inspector">
        <div>
          <p className="meta">
            {e("list.lead")} <a href={to.staffPreview(kind.kind)}>{t("preview")}</a>
          </p>
          <QuestionList kind={kind} open={open?.key} find={find} />
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
