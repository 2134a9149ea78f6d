import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { formatDuration } from "#lib/format";
import { KeyCap } from "../applications/shortcuts/key-cap.tsx";
import { show, undo } from "./actions.ts";
import type { Loaded } from "./load.ts";

/** What was just done, said aloud, and the way back while there is one. */
export async function DoneNote({ loaded: { query, found, last, hold } }: { loaded: Loaded }) {
  const { done } = query;
  if (!done || !last) return null;
  const [t, m, locale] = await Promise.all([getTranslations("consortia.staff"), getTranslations("moderation"), getLocale()]);
  const { id, title } = last;
  const said =
    done === "kept" || done === "undone"
      ? m(`organisations.doneFor.${done}`, { name: title, n: found.counts.toReview })
      : t(`done.${done}`, { title });
  const lookId = done === "kept" ? last.lookId : undefined;
  const isHeld = (done === "hidden" || done === "hiddenUntold") && last.hiddenUntil !== undefined;
  const button = (
    <SubmitButton className="btn quiet small" keys="z">
      {m("organisations.undo")} <KeyCap of="Z" />
    </SubmitButton>
  );
  return (
    <div className="note ok mb-4 done">
      <p role="status">
        {said} {isHeld && done === "hidden" ? m("organisations.held", { time: formatDuration(hold * 1000, locale) }) : null}
      </p>
      {lookId ? (
        <WordedForm action={undo} prefix={`undo-${lookId}-`}>
          <HiddenField name="lookId" value={lookId} />
          {button}
        </WordedForm>
      ) : null}
      {isHeld ? (
        <WordedForm action={show} prefix={`undo-${id}-`}>
          <HiddenField name="consortiumId" value={id} />
          {button}
        </WordedForm>
      ) : null}
    </div>
  );
}
