import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Note } from "#components/ui/note";
import { formatDate } from "#lib/format";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import type { Asked } from "../_part/load-part.ts";
import { PartHead } from "../_part/part-head.tsx";
import { doubtWords } from "../doubt-words.ts";
import { load } from "./load.ts";
import { Others } from "./others.tsx";
import { Result } from "./result.tsx";
import { SizeForm } from "./size-form.tsx";
import { Stakes } from "./stakes.tsx";

const DONE = ["stated", "added", "removed"] as const;

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("ownership"), getTranslations("common")]);
  return { title: `${t("title")} · ${common("nav.member")}` };
}

/** Who owns an organisation, what it owns and how large it is, with what follows from that. */
export default guarded(async function OwnershipPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const loaded = await load(asked);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, locale] = await Promise.all([getTranslations("ownership"), getLocale()]);
  const { own, read: ownership, mayEdit } = loaded;
  const { statement, size, about, contradictions, doubts, shown } = ownership;
  const said = DONE.find((done) => done === asked.done);
  return (
    <>
      <PartHead slug={own.slug} title={t("title")} lead={t("lead")} back={t("back")} said={said && t(`done.${said}`)} />
      <p className="meta">
        {t("private")} {statement ? t("dated", { date: formatDate(statement.statedAt, locale) }) : null}
      </p>
      {doubts.length > 0 ? (
        <Note tone="warn">
          {doubts.map((doubt) => (
            <span key={doubt.what} className="block">
              {doubtWords(t, doubt)}
            </span>
          ))}
        </Note>
      ) : null}
      <Result own={{ id: own.id, name: own.profile.name }} statement={statement} size={size} />
      <Others about={about} contradictions={contradictions} />
      {mayEdit ? <SizeForm own={own} statement={statement} shown={shown} /> : null}
      {(["holder", "holding"] as const).map((side) => (
        <Stakes key={side} side={side} own={own} statement={statement} mayEdit={mayEdit} />
      ))}
    </>
  );
});
