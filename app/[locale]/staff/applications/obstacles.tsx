import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { TextArea } from "#components/form/text-area";
import { Note } from "#components/ui/note";
import type { Locale } from "#domain/kernel/state";
import type { PanelView } from "#domain/review/application/review-reads";
import type { ObstacleFound } from "#domain/review/decision/decision-obstacles";
import { formatList, formatShare } from "#lib/format";
import { fieldWords } from "./[id]/answers/field-words.ts";

type Read = Pick<PanelView, "fields" | "country" | "drafts">;
/** `application`: names the fields at which changes were noted; without it they are only counted. */
type Found = { found: ObstacleFound[]; application?: Read | undefined };

async function notedFields(application: Read, locale: Locale) {
  const name = await fieldWords(application);
  return formatList(
    application.drafts.map(({ question }) => name(question)),
    locale,
  );
}

/** What speaks against approving an application, one line each. */
async function Obstacles({ found, application }: Found) {
  const [t, locale] = await Promise.all([getTranslations("review.obstacles"), getLocale()]);
  const fields = application?.drafts.length ? await notedFields(application, locale) : "none";
  const facts = ({ says }: ObstacleFound) => ({
    ...(says as { n: number; of: string; name: string }),
    fields,
    share: formatShare(Number(says.score ?? 0), locale),
  });
  return (
    <ul className="list-disc ps-5">
      {found.map((one) => (
        <li key={one.obstacle} className="wrap-anywhere">
          {t(one.obstacle, facts(one))}
        </li>
      ))}
    </ul>
  );
}

/** Why nobody can approve it under its rules. */
export async function Bound({ found, application }: Found) {
  const t = await getTranslations("review.obstacles");
  return (
    <div className="stack">
      <Note tone="info">{t("bound")}</Note>
      <Obstacles found={found} application={application} />
    </div>
  );
}

type Props = Found & { names?: { despite: string; seen: string }; label?: string };

/** The same with the question why it is approved all the same; nothing where nothing speaks against it. */
export async function Confirmed({ found, application, names = { despite: "despite", seen: "seen" }, label }: Props) {
  if (found.length === 0) return null;
  const t = await getTranslations("review.obstacles");
  return (
    <div className="stack">
      <p>
        <b>{t("title")}</b>
      </p>
      <Obstacles found={found} application={application} />
      <HiddenField name={names.seen} value={found.map(({ obstacle }) => obstacle).join(",")} />
      <TextArea name={names.despite} label={label ?? t("reason")} hint={t("reasonHint")} rows={2} />
    </div>
  );
}
