import { getTranslations } from "next-intl/server";
import type { Workspace } from "#domain/consortia/workspace";
import { SUGGESTIONS, WHAT_IF } from "./workspace.params.ts";

type Props = { workspace: Workspace; hasSuggestions: boolean };

/** The way to each part of a long page. */
export async function Sections({ workspace, hasSuggestions }: Props) {
  const t = await getTranslations("consortia.space.sections");
  const { requests, eligibility } = workspace;
  const parts = [
    ...(requests ? [{ id: "requests", text: t("requests", { n: requests.length }) }] : []),
    { id: "commitments", text: t("commitments") },
    { id: "eligibility", text: t("eligibility") },
    ...(requests && eligibility && eligibility.rules.length > 0 ? [{ id: WHAT_IF, text: t("whatIf") }] : []),
    ...(hasSuggestions ? [{ id: SUGGESTIONS, text: t("suggestions") }] : []),
    { id: "history", text: t("history") },
  ];
  return (
    <nav aria-label={t("label")} className="on-page">
      <ul className="row">
        {parts.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
