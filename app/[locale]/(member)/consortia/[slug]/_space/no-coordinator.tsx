import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Note } from "#components/ui/note";
import type { Workspace, WorkspacePartner } from "#domain/consortia/workspace";
import { formatDate } from "#lib/format";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";

type Props = { workspace: Workspace; children?: ReactNode };

/**
 * Why nobody acts for the coordinator, and what the cluster office does about it. `children`: the form with which it asks a partner; elsewhere an administrator
 * finds the way there, or why there is none.
 */
export async function NoCoordinator({ workspace, children }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations("consortia.space"), formWords("consortia"), getLocale()]);
  const { slug, may, everyone, lacksCoordinator } = workspace;
  if (!lacksCoordinator) return null;
  const coordinator = everyone.find(({ role }) => role === "coordinator")?.name ?? "";
  const asked = everyone.find(({ offer }) => offer);
  const why = may.handOver === "own_organisation" || may.handOver === "consortium.nobody_to_ask" ? may.handOver : undefined;
  return (
    <div className="stack my-6">
      <Note tone="warn">
        <div className="stack-s">
          <p>
            {t("lacksCoordinator", { coordinator })} {asked ? null : t("officeCanAsk")}
          </p>
          {asked ? <Asked partner={asked} /> : null}
          {why ? <p>{words.refusal(why)}</p> : null}
          {(may.handOver === true || may.withdrawOffer === true) && children === undefined ? (
            <p>
              <a className="alone" href={paths(locale).consortiumPartners(slug)}>
                {t(asked ? "seeAsked" : "askPartner")}
              </a>
            </p>
          ) : null}
        </div>
      </Note>
      {children}
    </div>
  );
}

/** Who is asked to coordinate, by whom and since when. */
async function Asked({ partner: { name, offer } }: { partner: WorkspacePartner }) {
  const [t, locale] = await Promise.all([getTranslations("consortia.space"), getLocale()]);
  if (!offer) return null;
  return <p>{t(offer.by === "office" ? "officeAsked" : "offered", { organisation: name, date: formatDate(offer.at, locale) })}</p>;
}
