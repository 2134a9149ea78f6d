import { getLocale, getTranslations } from "next-intl/server";
import type { AuditEntry } from "#domain/audit/audit-reads";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import type { AuditWords } from "./audit-words.ts";

/** The page of staff of what an entry is about, where there is one. */
function hrefOf({ kind, subject }: AuditEntry, to: ReturnType<typeof paths>): string | undefined {
  if (!subject?.name) return undefined;
  if (kind === "application") return to.staffApplication(subject.of);
  if (kind === "organisation" || kind === "invitation") return to.staffOrganisationHistory(subject.of);
  if (kind === "consortium") return to.consortium(subject.of);
  if (kind === "call") return to.staffCall(subject.of);
  return kind === "person" || kind === "session" ? to.staffPerson(subject.of) : undefined;
}

const Named = ({ href, children }: { href: string | undefined; children: string }) => (href ? <a href={href}>{children}</a> : children);

/** One entry: what was done, about whom or what, who did it and when. */
export async function Entry({ entry, words }: { entry: AuditEntry; words: AuditWords }) {
  const [t, locale] = await Promise.all([getTranslations("audit"), getLocale()]);
  const to = paths(locale);
  const { doer } = entry;
  const subject = words.subject(entry);
  return (
    <li id={`entry-${entry.seq}`}>
      <b>{words.what(entry)}</b>
      <span className="block wrap-anywhere">
        {words.kind(entry)}
        {subject ? (
          <>
            {": "}
            <Named href={hrefOf(entry, to)}>{subject}</Named>
          </>
        ) : null}
      </span>
      {words.facts(entry).map((line) => (
        <span key={line} className="block wrap-anywhere">
          {line}
        </span>
      ))}
      <span className="meta num block wrap-anywhere">
        <Named href={doer.is === "person" ? to.staffPerson(doer.person.of) : undefined}>{words.who(entry)}</Named>
        {`, ${formatDateTime(entry.at, locale)}, ${t("number", { seq: String(entry.seq) })}`}
      </span>
    </li>
  );
}
