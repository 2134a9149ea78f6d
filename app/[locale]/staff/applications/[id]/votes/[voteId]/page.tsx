import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { LinkButton } from "#components/ui/button";
import { Facts } from "#components/ui/facts";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../../title-of-found.ts";
import { loadMinutes } from "./load.ts";
import { minutesLines } from "./minutes-lines.ts";

type Params = { params: Promise<{ id: string; voteId: string }> };

export async function generateMetadata({ params }: Params) {
  const [{ id, voteId }, t] = await Promise.all([params, getTranslations("committee.minutes")]);
  return {
    ...(await titleOfFound(loadMinutes(id, voteId), ({ organisation }) => `${t("title")}: ${organisation}`)),
    robots: { index: false },
  };
}

/** The minutes of a closed vote, to read, print and keep. */
export default guarded(async function MinutesPage({ params }: Params) {
  const { id, voteId } = await params;
  const [t, r, c, locale, minutes] = await Promise.all([
    getTranslations("committee.minutes"),
    getTranslations("review"),
    getTranslations("common"),
    getLocale(),
    loadMinutes(id, voteId),
  ]);
  if (!minutes) {
    status(404);
    return <NotFound />;
  }
  const { title, facts, votersTitle, voters, nobody, rule } = await minutesLines(minutes);
  const to = paths(locale);
  return (
    <article className="max-w-[720px] stack">
      <Breadcrumbs
        trail={
          minutes.mayRead
            ? [
                { href: to.staffApplications(), text: r("section") },
                { href: to.staffApplication(id), text: minutes.reference },
              ]
            : [{ href: to.staffCommittee(), text: c("staff.committee") }]
        }
        here={title}
      />
      <h1>{title}</h1>
      <Facts look="kv" facts={facts} />
      <h2>{votersTitle}</h2>
      {voters.length === 0 ? <p>{nobody}</p> : null}
      <ul className="list-disc ps-5">
        {voters.map(({ name, choice }) => (
          <li key={name}>{choice ? `${name}: ${choice}` : name}</li>
        ))}
      </ul>
      <p className="meta">{rule}</p>
      <p>
        <LinkButton quiet small href={to.staffMinutesFile(id, voteId)}>
          {t("download")}
        </LinkButton>
      </p>
    </article>
  );
});
