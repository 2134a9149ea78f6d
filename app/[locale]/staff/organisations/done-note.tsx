import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { formatDuration } from "#lib/format";
import { KeyCap } from "../applications/shortcuts/key-cap.tsx";
import { show, undo } from "./actions.ts";
import type { Loaded } from "./load.ts";

const NAMED = ["kept", "written", "writtenOnly", "undone"] as const;
const isNamed = (done: string): done is (typeof NAMED)[number] => (NAMED as readonly string[]).includes(done);

/** What was just done, said aloud, and the way back while there is one. */
export async function DoneNote({ loaded: { state, found, last, hold } }: { loaded: Loaded }) {
  const { done } = state;
  if (!done) return null;
  const [t, locale] = await Promise.all([getTranslations("moderation.organisations"), getLocale()]);
  const said = isNamed(done)
    ? t(`doneFor.${done}`, { name: last?.name ?? state.did ?? "", n: found.counts.toLookAt })
    : `${last ? `${last.name}: ` : ""}${t(`done.${done}`)}`;
  const back = done === "kept" || done === "written" ? last?.look : undefined;
  const isHidden = done === "hidden" || done === "hiddenUntold";
  const time = formatDuration(hold * 1000, locale);
  const ofReason = last?.hiddenUntil ? t("reasonHeld", { time }) : t("reasonSent");
  return (
    <div className="note ok mb-4 done">
      <p role="status">
        {said} {done === "hidden" ? ofReason : null}
        {back?.until ? t("held", { time }) : null}
      </p>
      {back ? (
        <WordedForm action={undo} prefix={`undo-${back.id}-`}>
          <HiddenField name="lookId" value={back.id} />
          <SubmitButton className="btn quiet small" keys="z">
            {t("undo")} <KeyCap of="Z" />
          </SubmitButton>
        </WordedForm>
      ) : null}
      {isHidden && last?.hiddenUntil ? (
        <WordedForm action={show} prefix={`undo-${last.id}-`}>
          <HiddenField name="organisationId" value={last.id} />
          <SubmitButton className="btn quiet small" keys="z">
            {t("undo")} <KeyCap of="Z" />
          </SubmitButton>
        </WordedForm>
      ) : null}
    </div>
  );
}
