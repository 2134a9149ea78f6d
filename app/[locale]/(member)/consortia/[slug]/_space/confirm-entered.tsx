import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";

type Props = {
  action: Parameters<typeof WordedForm>[0]["action"];
  consortiumId: string;
  partner: { id: string; version: number };
  /** What happened, what follows from it, and what the button does. */
  title: string;
  text: string;
  button: string;
};

/** What the coordinator entered for a partner, which its own people confirm in one press. */
export const ConfirmEntered = ({ action, consortiumId, partner, title, text, button }: Props) => (
  <section className="sec">
    <h2>{title}</h2>
    <p className="mt-2">{text}</p>
    <WordedForm action={action} prefix={`confirm-${partner.id}-`} className="mt-3">
      <HiddenField name="consortiumId" value={consortiumId} />
      <HiddenField name="organisationId" value={partner.id} />
      <HiddenField name="version" value={partner.version} />
      <SubmitButton>{button}</SubmitButton>
    </WordedForm>
  </section>
);
