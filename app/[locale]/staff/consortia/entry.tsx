import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "#components/ui/facts";
import { Note } from "#components/ui/note";
import { StatusBadge } from "#components/ui/status-badge";
import type { ModeratedConsortium } from "#domain/consortia/moderation/moderation";
import type { Refusal } from "#domain/refusals";
import { formatDate, formatDateTime, formatDay } from "#lib/format";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { hidingText } from "../../hiding-text.ts";
import { PublicationPoints } from "../../publication-points.tsx";
import { HideForm, ShowForm } from "./moderation-forms.tsx";
import { PublicationForms } from "./publication-forms.tsx";

const TONES = { isHidden: "danger", isWaiting: "warn", isReturned: "grey", isPrivate: "grey", new: "ok", changed: "info" } as const;
const UNPUBLISHED = { waiting: "isWaiting", returned: "isReturned", private: "isPrivate" } as const;
function badgeOf({ hidden, publication, isNew }: ModeratedConsortium): keyof typeof TONES {
  if (hidden) return "isHidden";
  if (publication !== "published") return UNPUBLISHED[publication];
  return isNew ? "new" : "changed";
}

/** One consortium as staff look at it: what it says, who is in it, what the portal finds of it, and the way to publish or hide it. */
export async function Entry({ row }: { row: ModeratedConsortium }) {
  const [t, terms, locale] = await Promise.all([getTranslations("consortia"), getTranslations("terms"), getLocale()]);
  const badge = badgeOf(row);
  return (
    <article className="rule stack mb-6">
      <div className="row">
        <h2>
          <a href={paths(locale).consortium(row.slug)}>{row.title}</a>
        </h2>
        <StatusBadge tone={TONES[badge]}>{t(`staff.${badge}`)}</StatusBadge>
      </div>
      <p className="meta num">{t("staff.latest", { when: formatDateTime(row.updatedAt, locale) })}</p>
      {row.aim ? (
        <p className="given" lang={row.aim.lang === locale ? undefined : row.aim.lang}>
          {row.aim.text}
        </p>
      ) : null}
      <Facts
        facts={[
          { term: t("staff.ledBy"), value: row.coordinator ?? t("staff.noCoordinator") },
          ...row.roles.map((role, n) => ({
            term: t("form.row", { row: n + 1 }),
            value: `${role.title} (${terms(`sector.${role.sector}`)}): ${t("seatCount", { taken: role.taken, seats: role.seats })}`,
          })),
        ]}
      />
      {row.hidden ? (
        <p className="note danger">
          {t("staff.hiddenSince", { when: formatDay(row.hidden.at, locale), reason: await hidingText(row.hidden) })}
        </p>
      ) : null}
      {row.correction ? <p className="meta">{t("staff.correctionSent", { correction: row.correction })}</p> : null}
      {row.may.handOver === undefined ? null : <NotCoordinated row={row} may={row.may.handOver} />}
      {row.status === "open" && row.points.length > 0 ? <Checked points={row.points} isOpen={row.publication === "waiting"} /> : null}
      {row.publication === "waiting" ? <PublicationForms row={row} /> : null}
      {row.publication === "published" ? <Moderation row={row} /> : null}
    </article>
  );
}

const Moderation = ({ row }: { row: ModeratedConsortium }) =>
  row.hidden ? <ShowForm id={row.id} may={row.may.show} /> : <HideForm id={row.id} may={row.may.hide} />;

/** What the portal finds of its text; folded away where nobody waits for it. */
async function Checked({ points, isOpen }: { points: ModeratedConsortium["points"]; isOpen: boolean }) {
  const t = await getTranslations("consortia.publication");
  const met = points.filter(({ isMet }) => isMet).length;
  return (
    <details className="fold" open={isOpen || undefined}>
      <summary>
        <span>
          {t("found")}: <span className="num">{t("met", { met, all: points.length })}</span>
        </span>
      </summary>
      <PublicationPoints points={points} />
    </details>
  );
}

/** That nobody can act for the coordinator, who is asked to follow, and the way to ask a partner, or why this reader cannot. */
async function NotCoordinated({ row: { slug, asked }, may }: { row: ModeratedConsortium; may: true | Refusal }) {
  const [t, words, locale] = await Promise.all([getTranslations("consortia"), formWords("consortia"), getLocale()]);
  const askedWords = ({ by, person, organisation, at }: NonNullable<ModeratedConsortium["asked"]>) => {
    const said = { organisation, date: formatDate(at, locale) };
    if (person) return t("staff.askedBy", { ...said, person });
    return t(by === "office" ? "space.officeAsked" : "staff.askedByCoordinator", said);
  };
  return (
    <Note tone="warn">
      <p>{t("staff.notCoordinated")}</p>
      {asked ? <p>{askedWords(asked)}</p> : null}
      {may === true ? (
        <p>
          <a className="alone" href={paths(locale).consortiumPartners(slug)}>
            {t(asked ? "space.seeAsked" : "space.askPartner")}
          </a>
        </p>
      ) : may === "forbidden" ? (
        asked ? null : (
          <p>{t("staff.administratorAsks")}</p>
        )
      ) : (
        <p>{words.refusal(may)}</p>
      )}
    </Note>
  );
}
