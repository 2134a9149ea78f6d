import { getLocale, getTranslations } from "next-intl/server";
import { KeptDraft } from "#components/form/draft/kept-draft";
import { lastingUntil } from "#domain/retention/lengths";
import { HOME_ZONE } from "#lib/clock";
import type { LoadedQueue } from "../load.ts";

/** `application`: the one that is decided, or all of those that are, under an id of their selection. */
export type KeptStepOf = { application: { id: string; requests: { length: number } }; reader: LoadedQueue["reader"] };
type Props = KeptStepOf & { step: string };

/** Keeps what is typed into a step in its reader's browser until it is sent, and puts it back when the step is opened again. */
export async function KeptStep({ application: { id, requests }, reader, step }: Props) {
  const [t, locale] = await Promise.all([getTranslations("queue.draft"), getLocale()]);
  return (
    <KeptDraft
      draft={{ key: `step ${id} ${step} ${reader}`, version: String(requests.length), lasts: lastingUntil("stepDraft"), atOnce: true }}
      words={{ offer: t("offer", { date: "{date}" }), forget: t("forget"), unsaved: t("unsaved"), kept: t("kept"), unkept: t("unkept") }}
      locale={locale}
      zone={HOME_ZONE}
    />
  );
}
