import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { choose } from "./actions.ts";
import { COMMANDS } from "./commands.ts";

const TITLE = "keys-title";

/** Every key and what it does, and the switch for single keys. */
export async function KeyHelp({ on }: { on: boolean }) {
  const t = await getTranslations("queue.keys");
  return (
    <dialog id="keys" className="modal" aria-labelledby={TITLE}>
      <h2 id={TITLE}>{t("title")}</h2>
      <p>{t(on ? "on" : "off")}</p>
      <p className="meta">{t("note")}</p>
      <dl className="keys">
        {COMMANDS.map((command) => (
          <div key={command.does}>
            <dt>
              {command.shown.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
              {"also" in command ? (
                <>
                  {" "}
                  {t("either")}{" "}
                  {command.also.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </>
              ) : null}
              {"next" in command ? (
                <>
                  {" "}
                  {t("after")} <kbd>{command.next}</kbd>
                </>
              ) : null}
            </dt>
            <dd>{t(`does.${command.does}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <WordedForm action={choose} className="inline" prefix="keys-">
          <HiddenField name="keys" value={on ? "off" : "on"} />
          <SubmitButton className="btn quiet">{t(on ? "switchOff" : "switchOn")}</SubmitButton>
        </WordedForm>
        <form method="dialog">
          <button type="submit" className="btn">
            {t("close")}
          </button>
        </form>
      </div>
    </dialog>
  );
}
