import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { LETTER_VIEWS } from "#domain/review/letters/letter";

type Props = {
  /** The id of the form whose words are drawn. */
  form: string;
  /** Where the email is drawn, and the name of the frame that shows it. */
  preview: string;
  frame: string;
};

/** How the email beside its words is shown. Which view is chosen is sent with the words to be drawn, so what was typed stays; without scripts a button draws them. */
export async function MailViews({ form, preview, frame }: Props) {
  const t = await getTranslations("editors.letters");
  return (
    <div className="mail-views">
      <fieldset>
        <legend className="vh">{t("views.label")}</legend>
        {LETTER_VIEWS.map((view, n) => (
          <label key={view}>
            <input type="radio" form={form} name="view" value={view} defaultChecked={n === 0} autoComplete="off" />
            <span>{t(`views.${view}`)}</span>
          </label>
        ))}
      </fieldset>
      <Button quiet small form={form} formAction={preview} formMethod="post" formTarget={frame} data-draw>
        {t("draw")}
      </Button>
    </div>
  );
}
