import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxGroup } from "#components/form/choice-group";
import { Button } from "#components/ui/button";
import { Facts } from "#components/ui/facts";
import { Strip } from "#components/ui/strip";
import type { JoinRequest, Workspace } from "#domain/consortia/workspace";
import { formatDate } from "#lib/format";
import { countryName } from "#lib/format/countries";
import { paths } from "#lib/paths";
import { roleWords } from "../../../../(public)/consortia/role-words.ts";
import { JoiningEffect } from "../_space/joining-effect.tsx";

/** So many fit beside each other, as in the comparison of the directory. */
const MAX_COMPARED = 4;

/** `chosen`: the ids of the requests to compare; the oldest where fewer than two are named. */
type Props = { workspace: Workspace; requests: JoinRequest[]; chosen: readonly string[] };

/** Two to four requests beside each other, with the same things said of each; below each other on phones. */
export async function ComparedRequests({ workspace, requests, chosen }: Props) {
  const [t, terms, words, locale] = await Promise.all([
    getTranslations("consortia.space"),
    getTranslations("terms"),
    roleWords(),
    getLocale(),
  ]);
  if (requests.length < 2) return null;
  const named = requests.filter(({ id }) => chosen.includes(id));
  const compared = (named.length < 2 ? requests : named).slice(0, MAX_COMPARED);
  return (
    <details className="fold mb-4" open={chosen.length > 0 || undefined}>
      <summary>{t("compare.title")}</summary>
      <div className="stack mt-3">
        {requests.length > 2 ? (
          <form action={paths(locale).consortiumRequests(workspace.slug)} className="stack">
            <CheckboxGroup
              name="compare"
              label={t("compare.choose")}
              options={requests.map(({ id, organisation }) => ({ value: id, text: organisation }))}
              defaultValue={compared.map(({ id }) => id)}
            />
            <Button quiet>{t("compare.show")}</Button>
          </form>
        ) : null}
        <div className="grid gap-4 md:grid-cols-2">
          {compared.map((request) => (
            <section key={request.id} className="card stack">
              <h3>{request.organisation}</h3>
              <Strip on={request.sectors} />
              <Facts
                look="kv"
                facts={[
                  { term: t("wants"), value: request.role?.title },
                  {
                    term: t("compare.fit"),
                    value:
                      request.role && request.lacks.length > 0 ? words.lacks(request.role, request.lacks).join("; ") : t("compare.fits"),
                  },
                  { term: t("compare.segments"), value: request.sectors.map((sector) => terms(`sector.${sector}`)).join(", ") },
                  {
                    term: t("compare.place"),
                    value: [request.town, request.country && countryName(request.country, locale)].filter(Boolean).join(", "),
                  },
                  { term: t("asked"), value: formatDate(request.askedAt, locale) },
                  { term: t("message"), value: <span className="given">{request.message}</span> },
                  ...(request.experience ? [{ term: t("experience"), value: <span className="given">{request.experience}</span> }] : []),
                  ...(request.effect ? [{ term: t("compare.effect"), value: <JoiningEffect effect={request.effect} /> }] : []),
                ]}
              />
            </section>
          ))}
        </div>
      </div>
    </details>
  );
}
